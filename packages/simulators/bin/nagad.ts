import { startNagadSimulator } from "../nagad/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startNagadSimulator({ ...commonOptions(flags), merchantId: needed("NAGAD_MERCHANT_ID") }),
);
