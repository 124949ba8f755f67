import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Child, startChild } from "./machine/child.ts";
import type { Secrets } from "./secrets.ts";

export type WalletSimulator = Readonly<{
  origin: string;
  credentials: Readonly<{ username: string; password: string; appKey: string; appSecret: string }>;
  env: Readonly<Record<string, string>>;
  child: Child;
  stop: () => Promise<void>;
}>;

const topicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_haat_local";

/** bKash as a process of its own, which keeps its own truth and reports to the market's hook. */
export async function startBkash(options: {
  dataDir: string;
  logDir: string;
  port: number;
  publicOrigin: string;
  secrets: Secrets;
}): Promise<WalletSimulator> {
  const { secrets, port } = options;
  const origin = `http://127.0.0.1:${port}`;
  const credentials = {
    username: "haat-sandbox",
    password: secrets.bkashPassword,
    appKey: secrets.bkashAppKey,
    appSecret: secrets.bkashAppSecret,
  };
  const env = {
    BKASH_ORIGIN: origin,
    BKASH_USERNAME: credentials.username,
    BKASH_PASSWORD: credentials.password,
    BKASH_APP_KEY: credentials.appKey,
    BKASH_APP_SECRET: credentials.appSecret,
    BKASH_SNS_TOPIC_ARN: topicArn,
    BKASH_SNS_CERT_HOSTS: new URL(origin).host,
  };
  const child = await startChild({
    name: "bkash",
    script: fileURLToPath(import.meta.resolve("@haat/simulators/bin/bkash")),
    args: [
      ...["--port", String(port), "--origin", origin, "--topic", topicArn],
      ...["--data", path.join(options.dataDir, "bkash.jsonl")],
      ...["--webhook", `${options.publicOrigin}/v1/hooks/payments/bkash`],
    ],
    env: { PATH: process.env["PATH"], ...env },
    logDir: options.logDir,
    ready: /^ready (\S+)/m,
  });
  return { origin, credentials, env, child, stop: () => child.stop() };
}
