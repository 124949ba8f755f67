import { startPathaoSimulator } from "../pathao/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startPathaoSimulator({
    ...commonOptions(flags),
    credentials: {
      clientId: needed("PATHAO_CLIENT_ID"),
      clientSecret: needed("PATHAO_CLIENT_SECRET"),
      username: needed("PATHAO_USERNAME"),
      password: needed("PATHAO_PASSWORD"),
      webhookSecret: needed("PATHAO_WEBHOOK_SECRET"),
    },
  }),
);
