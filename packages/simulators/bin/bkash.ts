import { startBkashSimulator } from "../bkash/start.ts";
import type { BkashSimulatorOptions, Strictness } from "../bkash/options.ts";
import { readArguments } from "./arguments.ts";

const profiles = ["strict", "lenient", "wire-compat"] as const;

function strictnessOf(text: string | undefined): { strictness: Strictness } | undefined {
  if (text === undefined) return undefined;
  const strictness = profiles.find((profile) => profile === text);
  if (!strictness) throw new Error(`--strictness is one of ${profiles.join(", ")}`);
  return { strictness };
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

function readOptions(argv: readonly string[]): BkashSimulatorOptions {
  const flags = readArguments(argv, ["port", "data", "origin", "webhook", "topic", "strictness", "merchant"]);
  const text = (flag: string, name: string) => {
    const value = flags.get(flag);
    return value === undefined || value === "" ? {} : { [name]: value };
  };
  const settings = strictnessOf(flags.get("strictness"));
  return {
    credentials: {
      username: needed("BKASH_USERNAME"),
      password: needed("BKASH_PASSWORD"),
      appKey: needed("BKASH_APP_KEY"),
      appSecret: needed("BKASH_APP_SECRET"),
    },
    port: Number(flags.get("port") ?? 0),
    ...text("data", "dataFile"),
    ...text("origin", "origin"),
    ...text("webhook", "webhook"),
    ...text("topic", "topicArn"),
    ...text("merchant", "merchantName"),
    ...(settings && { settings }),
  };
}

try {
  const simulator = await startBkashSimulator(readOptions(process.argv.slice(2)));
  console.log(`ready ${simulator.origin}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
}
