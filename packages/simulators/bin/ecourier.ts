import { startEcourierSimulator } from "../ecourier/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startEcourierSimulator({
    ...commonOptions(flags),
    credentials: {
      key: needed("ECOURIER_API_KEY"),
      secret: needed("ECOURIER_API_SECRET"),
      userId: needed("ECOURIER_USER_ID"),
    },
  }),
);
