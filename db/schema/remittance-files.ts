import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, bytea, id, madeAt, minor } from "./columns.ts";
import { users } from "./users.ts";

/** A courier's statement as a file. The guards stand in its migration, `remittance_files`. */
export const remittanceFiles = pgTable(
  "remittance_file",
  {
    id: id(),
    courier: text().notNull(),
    reference: text().notNull(),
    periodEnd: at().notNull(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    fileBytes: integer().notNull(),
    state: text().notNull().default("arriving"),
    /** Of the kept mappings; null: by our own names alone. */
    mappingVersion: integer(),
    header: jsonb(),
    /** Its first rows as they are understood. */
    preview: jsonb().notNull().default([]),
    partsRead: integer().notNull().default(0),
    rowsRead: integer().notNull().default(0),
    ...{ grossMinor: minor(), netMinor: minor(), statedGrossMinor: minor(), statedNetMinor: minor() },
    refusal: text(),
    refusalDetail: text(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    leaseUntil: at(),
    readAt: at(),
    rowsMatched: integer().notNull().default(0),
    /** Rows with a cell that nobody can read, and of them those of which nobody knows what they bring. */
    ...{ rowsBad: integer().notNull().default(0), rowsUnsummed: integer().notNull().default(0) },
    /** Its own sum cannot be read. */
    isSumUnread: boolean().notNull().default(false),
    /** Under which headings its amounts are read, where a person has said so and our own names have them elsewhere. */
    moneySaid: jsonb(),
    matchedAt: at(),
    /** It was not the right one: who took it back, and why. */
    ...{ recalledBy: text().references(() => users.id), recalledAt: at(), recalledReason: text() },
  },
  (table) => [
    uniqueIndex("remittance_file_once")
      .on(table.fileHash)
      .where(sql`state not in ('refused','recalled')`),
    uniqueIndex("remittance_file_reference")
      .on(table.courier, sql`reference_key(reference)`)
      .where(sql`state not in ('refused','recalled')`),
    index("remittance_file_waiting")
      .on(table.madeAt)
      .where(sql`state in ('waiting','reading','matching')`),
    index("remittance_file_of").on(table.courier, table.id),
    index("remittance_file_matching")
      .on(table.courier)
      .where(sql`state = 'matching'`),
  ],
);

const remittanceId = () =>
  text()
    .notNull()
    .references(() => remittanceFiles.id);

/** The file itself, kept for good. */
export const remittanceParts = pgTable(
  "remittance_part",
  { remittanceId: remittanceId(), no: integer().notNull(), body: bytea().notNull() },
  (table) => [primaryKey({ columns: [table.remittanceId, table.no] })],
);

/** Of a file that is refused, its rows that were not understood. */
export const remittanceProblems = pgTable(
  "remittance_problem",
  {
    remittanceId: remittanceId(),
    line: integer().notNull(),
    fault: text().notNull(),
    shown: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.remittanceId, table.line] })],
);

/** What a person said of a courier's headings, version after version. */
export const remittanceMappings = pgTable(
  "remittance_mapping",
  {
    courier: text().notNull(),
    version: integer().notNull(),
    mapping: jsonb().notNull(),
    /** Which of day and month he writes first; null: as we know him. */
    dates: text(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.courier, table.version] })],
);
