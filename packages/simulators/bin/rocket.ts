import { startRocketSimulator } from "../rocket/start.ts";
import { commonFlags, commonOptions, needed, option, runSimulator } from "./run.ts";

await runSimulator([...commonFlags, "success", "failure"], (flags) =>
  startRocketSimulator({
    ...commonOptions(flags),
    ...option(flags, "success", "successUrl"),
    ...option(flags, "failure", "failureUrl"),
    credentials: { userId: needed("ROCKET_USER_ID"), password: needed("ROCKET_PASSWORD") },
  }),
);
