import { startBkashSimulator } from "../bkash/start.ts";
import { commonFlags, commonOptions, needed, option, runSimulator } from "./run.ts";

await runSimulator([...commonFlags, "webhook", "topic"], (flags) =>
  startBkashSimulator({
    ...commonOptions(flags),
    ...option(flags, "webhook"),
    ...option(flags, "topic", "topicArn"),
    credentials: {
      username: needed("BKASH_USERNAME"),
      password: needed("BKASH_PASSWORD"),
      appKey: needed("BKASH_APP_KEY"),
      appSecret: needed("BKASH_APP_SECRET"),
    },
  }),
);
