import { sql } from "drizzle-orm";
import { bigint, customType, text, timestamp } from "drizzle-orm/pg-core";

/** Poisha. */
export const minor = () => bigint({ mode: "bigint" });
export const at = () => timestamp({ withTimezone: true, mode: "date" });
export const madeAt = () => at().notNull().defaultNow();
export const id = () => text().primaryKey();

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });
/** The transaction that wrote the row. */
export const madeXid = () =>
  xid8()
    .notNull()
    .default(sql`pg_current_xact_id()`);
/** Which transactions had been committed. */
export const pgSnapshot = customType<{ data: string }>({ dataType: () => "pg_snapshot" });

/** A picture as it is stored, made at upload: each width is at `<stem>-<width>.avif` and at `<stem>-<width>.webp`. */
export type StoredPicture = Readonly<{
  stem: string;
  widths: readonly number[];
  /** A few pixels as a data address. */
  blur?: string;
  /** What it shows; where a language says nothing, the name of what it belongs to does. */
  alt?: Readonly<{ bn: string; en: string }>;
}>;
