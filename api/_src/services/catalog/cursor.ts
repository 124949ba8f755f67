import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import type { ProductSort } from "@haat/db/queries/catalog/list-products";

export type PageEnd = Readonly<{ key: string; id: string }>;

/** The order a cursor belongs to; titles are ordered by language. */
export type CursorScope = ProductSort | "title-bn" | "title-en";

/** Where a page ended, opaque to callers: they hand back what they were given. */
export const writeCursor = (scope: CursorScope, { key, id }: PageEnd): string => written([scope, key, id]);

const written = (parts: readonly string[]): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(parts))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/={1,2}$/, "");

/** Throws `cursor.invalid` for anything we did not write for this order. */
export function readCursor(scope: CursorScope, cursor: string): PageEnd {
  const parts = decoded(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw new DomainError("cursor.invalid");
  const [given, key, id] = parts as readonly unknown[];
  const isOurs = given === scope && typeof key === "string" && typeof id === "string" && isId("product", id);
  if (!isOurs || !keyPattern(scope).test(key)) throw new DomainError("cursor.invalid");
  return { key, id };
}

/** Where a page of a search ended: in which of its stages, and at what key there. */
/** `leftOut`: so many of the words, the weakest first, were dropped before the first page. */
export type SearchEnd = Readonly<{ stage: number; key: string; id: string; leftOut: number }>;

export const writeSearchCursor = (
  sort: string,
  { ids, keys }: Readonly<{ ids: readonly string[]; keys: readonly string[] }>,
  { place, leftOut }: Readonly<{ place: number; leftOut: number }>,
): string => written([`search-${sort}`, `${keys[place] ?? ""}:${leftOut}`, ids[place] ?? ""]);

/** Throws `cursor.invalid` for anything we did not write for this order. */
export function readSearchCursor(sort: string, cursor: string): SearchEnd {
  const parts = decoded(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw new DomainError("cursor.invalid");
  const [given, said, id] = parts as readonly unknown[];
  const read = typeof said === "string" ? /^([0-2]):(-?\d{1,18}):([0-9])$/.exec(said) : null;
  const [, stage, key, leftOut] = read ?? [];
  if (given !== `search-${sort}` || !stage || !key || typeof id !== "string" || !isId("product", id))
    throw new DomainError("cursor.invalid");
  return { stage: Number(stage), key, id, leftOut: Number(leftOut) };
}

function decoded(cursor: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError("cursor.invalid");
  }
}

const keyPattern = (scope: CursorScope): RegExp =>
  scope.startsWith("title") ? /^[^\u0000-\u001f\ud800-\udfff]{0,40}$/u : /^\d{1,18}$/;
