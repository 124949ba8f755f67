import { startPaperflySimulator } from "../paperfly/start.ts";
import { commonFlags, commonOptions, needed, runSimulator } from "./run.ts";

await runSimulator(commonFlags, (flags) =>
  startPaperflySimulator({
    ...commonOptions(flags),
    credentials: {
      username: needed("PAPERFLY_USERNAME"),
      password: needed("PAPERFLY_PASSWORD"),
      key: needed("PAPERFLY_KEY"),
      hookSecret: needed("PAPERFLY_HOOK_SECRET"),
    },
  }),
);
