import { startRedxSimulator } from "../redx/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startRedxSimulator({
    ...commonOptions(flags),
    credentials: { token: needed("REDX_TOKEN"), hookToken: needed("REDX_HOOK_TOKEN") },
  }),
);
