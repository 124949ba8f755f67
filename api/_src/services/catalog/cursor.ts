import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import type { ProductSort } from "@haat/db/queries/catalog/list-products";

export type PageEnd = Readonly<{ key: string; id: string }>;

/** The order a cursor belongs to; titles are ordered by language. */
export type CursorScope = ProductSort | "title-bn" | "title-en";

/** Where a page ended, opaque to callers: they hand back what they were given. */
export const writeCursor = (scope: CursorScope, { key, id }: PageEnd): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify([scope, key, id]))))
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
