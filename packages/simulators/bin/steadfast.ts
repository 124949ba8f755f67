import { startSteadfastSimulator } from "../steadfast/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startSteadfastSimulator({
    ...commonOptions(flags),
    credentials: {
      apiKey: needed("STEADFAST_API_KEY"),
      secretKey: needed("STEADFAST_SECRET_KEY"),
      webhookToken: needed("STEADFAST_WEBHOOK_TOKEN"),
      webhookSecret: needed("STEADFAST_WEBHOOK_SECRET"),
    },
  }),
);
