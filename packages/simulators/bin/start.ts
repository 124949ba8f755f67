import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./arguments.ts";
import { courierContracts } from "./courier-contracts.ts";
import { readSettings } from "./settings.ts";

/** All wallets and couriers alone, for someone who wants only them: a process each, with invented credentials printed as environment. */
const flags = readArguments(process.argv.slice(2), [
  "port",
  "data",
  "webhook",
  "success",
  "failure",
  "settings",
  "merchant",
]);
/** As wallets write it on the payer's page, and where they name it. */
const merchant = flags.get("merchant") ?? "Sandbox";
const firstPort = Number(flags.get("port") ?? 4101);
const folder = flags.get("data");
/** By wallet or courier, each with its own. */
const settings = readSettings(flags.get("settings") ?? "{}");

/** A flag of one wallet's, passed on as it is. */
const passed = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const value = flags.get(name);
    return value === undefined ? [] : [`--${name}`, value];
  });

type Contract = Readonly<{
  name: string;
  env: Readonly<Record<string, string>>;
  args?: readonly string[];
  /** What only the running one can tell: names of variables, and how it calls them at `/_control/keys`. */
  keys?: Readonly<Record<string, string>>;
}>;

const originOf = (place: number): string => `http://127.0.0.1:${firstPort + place}`;
const topicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000";

/** In the order of their ports. */
const contracts: readonly Contract[] = [
  {
    name: "bkash",
    args: ["--topic", topicArn, ...passed("webhook")],
    env: {
      BKASH_ORIGIN: originOf(0),
      BKASH_USERNAME: "sandbox-user",
      BKASH_PASSWORD: "sandbox-password",
      BKASH_APP_KEY: "sandbox-app-key",
      BKASH_APP_SECRET: "sandbox-app-secret",
      BKASH_SNS_TOPIC_ARN: topicArn,
      BKASH_SNS_CERT_HOSTS: new URL(originOf(0)).host,
      BKASH_REFUND_WINDOW_DAYS: "60",
      BKASH_FEE_BPS: "0",
    },
  },
  {
    name: "nagad",
    env: {
      NAGAD_API: `${originOf(1)}/api/dfs`,
      NAGAD_MERCHANT_ID: "683000000000001",
      NAGAD_SERVER_IP: "203.0.113.10",
      NAGAD_FEE_BPS: "0",
    },
    keys: { NAGAD_MERCHANT_PRIVATE_KEY: "merchantPrivateKey", NAGAD_PG_PUBLIC_KEY: "pgPublicKey" },
  },
  {
    name: "upay",
    env: {
      UPAY_ORIGIN: originOf(2),
      UPAY_MERCHANT_ID: "1120100000000001",
      UPAY_MERCHANT_KEY: "sandbox-merchant-key",
      UPAY_MERCHANT_NAME: merchant,
      UPAY_MERCHANT_CODE: "5311",
      UPAY_MERCHANT_CITY: "Dhaka",
      UPAY_MERCHANT_MOBILE: "01700000000",
      UPAY_FEE_BPS: "0",
    },
  },
  {
    name: "rocket",
    args: passed("success", "failure"),
    env: {
      ROCKET_WS: originOf(3),
      ROCKET_PAGE: originOf(3),
      ROCKET_USER_ID: "000599000000001",
      ROCKET_PASSWORD: "sandbox-password",
      ROCKET_CLIENT_IP: "127.0.0.1",
      ROCKET_RATES: "6:0",
    },
  },
  ...courierContracts(originOf, 4),
];

function start({ name, env, args = [] }: Contract, place: number): ChildProcess {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const data = folder ? ["--data", join(folder, `${name}.jsonl`)] : [];
  const own = ["--settings", JSON.stringify(settings[name] ?? {}), "--merchant", merchant];
  return spawn(process.execPath, [script, "--port", String(firstPort + place), ...data, ...own, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** As a shell reads it: what holds more than letters, digits and marks that mean nothing there stands in quotes. */
const quoted = (value: string): string =>
  /^[\w./:@%+,=-]*$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;

/** Asked again until it is up; one that never is has said why itself. */
async function learn(place: number, keys: Contract["keys"] = {}): Promise<Contract["env"]> {
  if (Object.keys(keys).length === 0) return {};
  while (!ending.aborted)
    try {
      const told = (await (await fetch(`${originOf(place)}/_control/keys`)).json()) as Contract["env"];
      return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, told[key] ?? ""]));
    } catch {
      await new Promise((resume) => setTimeout(resume, 100));
    }
  return {};
}

const end = new AbortController();
const ending = end.signal;
const children = contracts.map(start);
ending.addEventListener("abort", () => void children.map((child) => child.kill("SIGTERM")));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end.abort());
// One that does not start, or ends, has said why; a market without it would only puzzle.
for (const child of children)
  child.once("exit", (code) => {
    if (!ending.aborted) process.exitCode = code || 1;
    end.abort();
  });

for (const [place, { name: contract, env, keys }] of contracts.entries()) {
  const lines = Object.entries({ ...env, ...(await learn(place, keys)) }).map(
    ([name, value]) => `${name}=${quoted(value)}`,
  );
  if (!ending.aborted) console.log(`\n# ${contract}\n${lines.join("\n")}`);
}
