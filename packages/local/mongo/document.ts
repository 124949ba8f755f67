import { deserialize, EJSON, serialize } from "bson";

export type Document = Record<string, unknown>;

/** Equal for equal values whatever object holds them (ObjectId, Date, Long …). */
export const keyOf = (value: unknown): string => EJSON.stringify({ value });

export const copyOf = (document: Document): Document => deserialize(serialize(document));

export const isSame = (left: Document, right: Document): boolean =>
  Buffer.compare(serialize(left), serialize(right)) === 0;

export const valueAt = (document: Document, path: string): unknown =>
  path.split(".").reduce<unknown>((value, name) => (value as Document | null | undefined)?.[name], document);

/** A plain object, not a BSON value or a date. */
export const isPlain = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const isOperators = (value: unknown): value is Document =>
  isPlain(value) && Object.keys(value)[0]?.startsWith("$") === true;
