/** What a merchant's message holds, of whatever shape. */
export type Sent = Readonly<Record<string, unknown>>;

export const isSent = (value: unknown): value is Sent =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text, or a number written out; empty where there is neither. */
export function wordIn(body: Sent, name: string): string {
  const value = body[name];
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** A number, or text that is one; null where it is neither. */
export function numberIn(body: Sent, name: string): number | null {
  const word = wordIn(body, name);
  const value = Number(word);
  return word === "" || Number.isNaN(value) ? null : value;
}

export const localNumber = /^01[3-9]\d{8}$/;
