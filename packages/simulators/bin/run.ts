import { readArguments } from "./arguments.ts";

type Running = Readonly<{ origin: string; close(): Promise<void> }>;
type Flags = ReadonlyMap<string, string>;

const profiles = ["strict", "lenient", "wire-compat"] as const;

export function strictnessOf(flags: Flags): { strictness: (typeof profiles)[number] } | undefined {
  const text = flags.get("strictness");
  if (text === undefined) return undefined;
  const strictness = profiles.find((profile) => profile === text);
  if (!strictness) throw new Error(`--strictness is one of ${profiles.join(", ")}`);
  return { strictness };
}

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
export const commonFlags = ["port", "data", "origin", "merchant", "strictness", "seed"] as const;
export const commonOptions = (flags: Flags) => {
  const settings = strictnessOf(flags);
  return {
    port: Number(flags.get("port") ?? 0),
    ...option(flags, "data", "dataFile"),
    ...option(flags, "origin"),
    ...option(flags, "merchant", "merchantName"),
    ...(settings && { settings }),
    ...(flags.has("seed") && { seed: Number(flags.get("seed")) }),
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
