import { parseTaka } from "@haat/core/money";
import { isSafeUrl } from "@haat/core/safe-url";
import { z } from "zod";

export type Variables = Readonly<Record<string, string | undefined>>;

/** One sentence per bad variable, naming it. */
export const needed = (name: string) =>
  z
    .string({ error: `${name} is missing` })
    .trim()
    .min(1, { error: `${name} is empty` });

export const origin = (name: string) =>
  needed(name).transform((text, context) => {
    const url = URL.parse(text);
    if (url && isSafeUrl(url) && url.pathname === "/" && !url.search && !url.username) return url.origin;
    context.issues.push({
      code: "custom",
      input: text,
      message: `${name} must be an https origin without a path`,
    });
    return z.NEVER;
  });

const between = (name: string, from: number, to: number) =>
  z.coerce
    .number<string>({ error: `${name} must be a whole number` })
    .int({ error: `${name} must be a whole number` })
    .min(from, { error: `${name} must be at least ${from}` })
    .max(to, { error: `${name} must be at most ${to}` });

export const whole = (name: string, from: number, to: number, fallback: number) =>
  between(name, from, to).default(fallback);

/** What only the contract names: a guess would pass for an agreement. */
export const agreed = (name: string, from: number, to: number) => needed(name).pipe(between(name, from, to));

/** Null until a contract names it. */
export const perhaps = (name: string, from: number, to: number) =>
  z
    .string()
    .trim()
    .default("")
    .transform((text) => (text === "" ? null : text))
    .pipe(between(name, from, to).nullable());

/** A wallet's codes with commas between. */
export const codes = (name: string, fallback: string) =>
  z
    .string()
    .regex(/^(?:\d{3,4}(?:, ?\d{3,4})*)?$/, { error: `${name} must be codes separated by commas` })
    .default(fallback)
    .transform((text) => text.split(",").map((code) => code.trim()))
    .transform((all): readonly string[] => all.filter((code) => code !== ""));

export const taka = (name: string, fallback: string) =>
  z
    .string()
    .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: `${name} must be taka such as 10.00` })
    .default(fallback)
    .transform(parseTaka);

/** Throws one sentence per bad variable. There is no mock mode: without credentials there is no wallet. */
export function readVariables<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  variables: Variables,
): z.output<z.ZodObject<Shape>> {
  const read = shape.safeParse(variables);
  if (!read.success) throw new Error(read.error.issues.map(({ message }) => message).join("; "));
  return read.data;
}

/** What every wallet may be told about itself: `<WALLET>_TIMEOUT_MS`, `_MIN_AMOUNT`, `_MAX_AMOUNT`. */
export const walletFields = <Name extends string>(name: Name, timeoutMs: number, min: string) =>
  ({
    [`${name}_TIMEOUT_MS`]: whole(`${name}_TIMEOUT_MS`, 50, 60_000, timeoutMs),
    [`${name}_MIN_AMOUNT`]: taka(`${name}_MIN_AMOUNT`, min),
    [`${name}_MAX_AMOUNT`]: taka(`${name}_MAX_AMOUNT`, "300000.00"),
  }) as Readonly<
    Record<`${Name}_TIMEOUT_MS`, ReturnType<typeof whole>> &
      Record<`${Name}_MIN_AMOUNT` | `${Name}_MAX_AMOUNT`, ReturnType<typeof taka>>
  >;
