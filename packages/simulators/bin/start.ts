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
  /** What only the running wallet can tell: names of variables, and how it calls them at `/_control/keys`. */
  keys?: Readonly<Record<string, string>>;
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
    wallet: "nagad",
    env: {
      NAGAD_API: `${originOf(1)}/api/dfs`,
      NAGAD_MERCHANT_ID: "683000000000001",
      NAGAD_SERVER_IP: "203.0.113.10",
    },
    keys: { NAGAD_MERCHANT_PRIVATE_KEY: "merchantPrivateKey", NAGAD_PG_PUBLIC_KEY: "pgPublicKey" },
  },
  {
    wallet: "upay",
    env: {
      UPAY_ORIGIN: originOf(2),
      UPAY_MERCHANT_ID: "1120100000000001",
      UPAY_MERCHANT_KEY: "sandbox-merchant-key",
      UPAY_MERCHANT_NAME: "Sandbox shop",
      UPAY_MERCHANT_CODE: "5311",
      UPAY_MERCHANT_CITY: "Dhaka",
      UPAY_MERCHANT_MOBILE: "01700000000",
    },
  },
  {
    wallet: "rocket",
    env: {
      ROCKET_WS: originOf(3),
      ROCKET_PAGE: originOf(3),
      ROCKET_USER_ID: "000599000000001",
      ROCKET_PASSWORD: "sandbox-password",
      ROCKET_CLIENT_IP: "127.0.0.1",
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

/** Asked again until the wallet is up; one that never is has said why itself. */
async function learn(place: number, keys: Contract["keys"] = {}): Promise<Contract["env"]> {
  if (Object.keys(keys).length === 0) return {};
  for (let tries = 0; tries < 100; tries += 1)
    try {
      const told = (await (await fetch(`${originOf(place)}/_control/keys`)).json()) as Contract["env"];
      return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, told[key] ?? ""]));
    } catch {
      await new Promise((resume) => setTimeout(resume, 100));
    }
  return {};
}

const children = contracts.map(start);
for (const [place, { wallet, env, keys }] of contracts.entries()) {
  const lines = Object.entries({ ...env, ...(await learn(place, keys)) }).map(
    ([name, value]) => `${name}=${value}`,
  );
  console.log(`\n# ${wallet}\n${lines.join("\n")}`);
}
for (const child of children) child.once("exit", (code) => void (process.exitCode ||= code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void children.map((child) => child.kill(signal)));
