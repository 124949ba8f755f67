import { join } from "node:path";
import { startBkashSimulator } from "../bkash/start.ts";
import { readArguments } from "./arguments.ts";

/** All simulators alone, for someone who wants only them: invented credentials, printed as environment. */
const flags = readArguments(process.argv.slice(2), ["port", "data", "webhook"]);
const credentials = {
  username: "sandbox-user",
  password: "sandbox-password",
  appKey: "sandbox-app-key",
  appSecret: "sandbox-app-secret",
};
const folder = flags.get("data");
const webhook = flags.get("webhook");
const bkash = await startBkashSimulator({
  credentials,
  port: Number(flags.get("port") ?? 4101),
  ...(folder && { dataFile: join(folder, "bkash.jsonl") }),
  ...(webhook && { webhook }),
});

console.log(`bKash simulator: ${bkash.origin}

BKASH_ORIGIN=${bkash.origin}
BKASH_USERNAME=${credentials.username}
BKASH_PASSWORD=${credentials.password}
BKASH_APP_KEY=${credentials.appKey}
BKASH_APP_SECRET=${credentials.appSecret}
BKASH_SNS_TOPIC_ARN=${bkash.topicArn}
BKASH_SNS_CERT_HOSTS=${bkash.certHost}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void bkash.close().then(() => process.exit(0)));
