import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.ts";

/** All wallets alone, for someone who wants only them: a process each, with invented credentials printed as environment. */
const flags = readArguments(process.argv.slice(2), ["port", "data", "webhook"]);
const firstPort = Number(flags.get("port") ?? 4101);
const folder = flags.get("data");
const webhook = flags.get("webhook");

type Contract = Readonly<{
  wallet: string;
  env: Readonly<Record<string, string>>;
  args?: readonly string[];
}>;

const originOf = (place: number): string => `http://127.0.0.1:${firstPort + place}`;
const topicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000";

/** In the order of their ports. */
const contracts: readonly Contract[] = [
  {
    wallet: "bkash",
    args: ["--topic", topicArn, ...(webhook ? ["--webhook", webhook] : [])],
    env: {
      BKASH_ORIGIN: originOf(0),
      BKASH_USERNAME: "sandbox-user",
      BKASH_PASSWORD: "sandbox-password",
      BKASH_APP_KEY: "sandbox-app-key",
      BKASH_APP_SECRET: "sandbox-app-secret",
      BKASH_SNS_TOPIC_ARN: topicArn,
      BKASH_SNS_CERT_HOSTS: new URL(originOf(0)).host,
    },
  },
  {
    wallet: "upay",
    env: {
      UPAY_ORIGIN: originOf(1),
      UPAY_MERCHANT_ID: "1120100000000001",
      UPAY_MERCHANT_KEY: "sandbox-merchant-key",
      UPAY_MERCHANT_NAME: "Sandbox shop",
      UPAY_MERCHANT_CODE: "5311",
      UPAY_MERCHANT_CITY: "Dhaka",
      UPAY_MERCHANT_MOBILE: "01700000000",
    },
  },
];

function start({ wallet, env, args = [] }: Contract, place: number): ChildProcess {
  const script = fileURLToPath(new URL(`./${wallet}.ts`, import.meta.url));
  const data = folder ? ["--data", join(folder, `${wallet}.jsonl`)] : [];
  return spawn(process.execPath, [script, "--port", String(firstPort + place), ...data, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const children = contracts.map(start);
for (const { wallet, env } of contracts) {
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  console.log(`\n# ${wallet}\n${lines.join("\n")}`);
}
for (const child of children) child.once("exit", (code) => void (process.exitCode ||= code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void children.map((child) => child.kill(signal)));
