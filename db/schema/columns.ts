import { bigint, customType, text, timestamp } from "drizzle-orm/pg-core";

/** Poisha. */
export const minor = () => bigint({ mode: "bigint" });
export const at = () => timestamp({ withTimezone: true, mode: "date" });
export const madeAt = () => at().notNull().defaultNow();
export const id = () => text().primaryKey();

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** A picture as it is stored: one address per size, made at upload. */
export type StoredPicture = Readonly<{
  sources: readonly Readonly<{ width: number; avif: string; webp: string }>[];
}>;
