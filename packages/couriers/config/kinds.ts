import { isSafeUrl } from "@haat/core/safe-url";
import { needed, type Variables, whole } from "@haat/outside/fields";
import { z } from "zod";

/** What every courier's settings hold. */
export type CourierConfig = Readonly<{
  timeoutMs: number;
  /** After so many silences in a row nothing is sent for a while. */
  breaker: Readonly<{ failures: number; coolDownMs: number }>;
}>;

/** Null where none of a courier's variables is given: then there is no contract with it. */
export const withContract = <Config>(
  prefix: string,
  variables: Variables,
  read: (variables: Variables) => Config,
): Config | null => {
  const given = Object.entries(variables).filter(([name, value]) => name.startsWith(prefix) && value?.trim());
  return given.length === 0 ? null : read(Object.fromEntries(given));
};

export const timeout = (name: string) => whole(name, 50, 60_000, 20_000);

const withoutLastSlashes = (address: string): string =>
  address.endsWith("/") ? withoutLastSlashes(address.slice(0, -1)) : address;

/** An https address that calls go behind; it may have a path. */
export const api = (name: string) =>
  needed(name).transform((text, context) => {
    const url = URL.parse(text);
    if (url && isSafeUrl(url) && !url.search && !url.hash && !url.username)
      return withoutLastSlashes(url.href);
    context.issues.push({ code: "custom", input: "", message: `${name} must be an https address` });
    return z.NEVER;
  });

export const oneOf = <const Names extends readonly [string, ...string[]]>(
  name: string,
  names: Names,
  fallback: Names[number],
) => z.enum(names, { error: `${name} must be ${names.join(" or ")}` }).default(fallback as never);

/** Long enough that nobody guesses it: the only thing that a message shows. */
export const hookSecret = (name: string) =>
  needed(name).min(16, { error: `${name} must have at least 16 characters` });
