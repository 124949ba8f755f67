import { readArguments } from "./arguments.ts";
import { readSettings } from "./settings.ts";

type Running = Readonly<{ origin: string; close(): Promise<void> }>;
type Flags = ReadonlyMap<string, string>;

export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

/** A flag as an option of the same or another name; absent where it was not given. */
export const option = (flags: Flags, flag: string, name = flag): Readonly<Record<string, string>> => {
  const value = flags.get(flag);
  return value === undefined || value === "" ? {} : { [name]: value };
};

/** Flags that every wallet's simulator knows. */
export const commonFlags = ["port", "data", "origin", "merchant", "strictness", "settings", "seed"] as const;

const numberIn = (flags: Flags, name: string): number => {
  const text = flags.get(name) ?? "0";
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is a whole number`);
  return Number(text);
};

/** The settings are checked by the wallet, which knows what it leaves open. */
export const commonOptions = (flags: Flags) => {
  const settings = { ...readSettings(flags.get("settings") ?? "{}"), ...option(flags, "strictness") };
  return {
    port: numberIn(flags, "port"),
    settings: settings as object,
    ...option(flags, "data", "dataFile"),
    ...option(flags, "origin"),
    ...option(flags, "merchant", "merchantName"),
    ...(flags.has("seed") && { seed: numberIn(flags, "seed") }),
  };
};

/** One simulator as a process: prints `ready <origin>`, ends when told, and names what it lacks. */
export async function runSimulator(
  known: readonly string[],
  start: (flags: Flags) => Promise<Running>,
): Promise<void> {
  try {
    const simulator = await start(readArguments(process.argv.slice(2), known));
    console.log(`ready ${simulator.origin}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  }
}
