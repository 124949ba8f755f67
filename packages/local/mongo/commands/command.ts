import type { Cursors } from "../cursors.ts";
import type { Document } from "../document.ts";
import type { Store } from "../store.ts";

/** A command as it arrived; each reads the fields it knows. */
export type Request = Readonly<{ body: Document; database: string; store: Store; cursors: Cursors }>;
export type Commands = Readonly<Record<string, (request: Request) => Document>>;

export const text = (value: unknown): string => String(value);
export const document = (value: unknown): Document => (value ?? {}) as Document;
export const documents = (value: unknown): Document[] => (value ?? []) as Document[];
/** `undefined` where the field is missing: 0 may mean something. */
export const number = (value: unknown): number | undefined =>
  value === undefined ? undefined : Number(value);
