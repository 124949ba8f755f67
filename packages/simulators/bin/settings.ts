import { readFileSync } from "node:fs";

/** Settings as JSON, or as the name of a file that holds them. Throws a sentence where neither is there. */
export function readSettings(given: string): Readonly<Record<string, unknown>> {
  const faulty = "--settings takes JSON, or a file of JSON: an object by setting";
  try {
    const value: unknown = JSON.parse(
      given.trimStart().startsWith("{") ? given : readFileSync(given, "utf8"),
    );
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
  } catch (fault) {
    throw new Error(faulty, { cause: fault });
  }
  throw new Error(faulty);
}
