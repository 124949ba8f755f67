import type { ParcelToBook } from "./port.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field as text, trimmed: numbers are written out. Empty where there is none. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}
export const textOrNull = (fields: Fields, name: string): string | null => textIn(fields, name) || null;

/** The first list in it: itself, or under `data`, `data.data` or one of the names, as deep as couriers wrap theirs. */
export function listIn(value: unknown, ...names: readonly string[]): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return null;
  for (const name of ["data", ...names]) {
    const list = name in value ? listIn(value[name], ...names) : null;
    if (list) return list;
  }
  return null;
}

export type Bounds = Readonly<{
  name: readonly [number, number];
  address: readonly [number, number];
  /** Null: any. */
  grams: number | null;
}>;
/** Of a courier that publishes none. */
export const anyLength: Bounds = { name: [1, 100], address: [1, 250], grams: null };

const isBetween = (text: string, [least, most]: readonly [number, number]): boolean =>
  text.trim().length >= least && text.trim().length <= most;

/** Which field a courier with these bounds would not take; null: it would take all. */
export function misfitOf(
  { recipient, collect, grams, reference }: ParcelToBook,
  bounds: Bounds,
): string | null {
  if (!/^[A-Za-z0-9-]{1,30}$/.test(reference)) return "reference";
  if (!isBetween(recipient.name, bounds.name)) return "name";
  if (!isBetween(recipient.address, bounds.address)) return "address";
  if (!/^01[3-9]\d{8}$/.test(recipient.phone)) return "phone";
  if (collect.minor < 0n || collect.minor % 100n !== 0n) return "collect";
  return bounds.grams !== null && grams > bounds.grams ? "grams" : null;
}
