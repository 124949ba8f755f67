import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { at, bytea, id, madeAt, minor } from "./columns.ts";
import { users } from "./users.ts";

const person = () => text().references(() => users.id);

/** What a person said of a bank's headings, version after version. */
export const bankMappings = pgTable(
  "bank_mapping",
  {
    bank: text().notNull(),
    version: integer().notNull(),
    mapping: jsonb().notNull(),
    madeBy: person().notNull(),
    madeAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.bank, table.version] })],
);

/** Our bank's own statement of our account, as a file. The guards stand in its migration, `bank_lines`. */
export const bankFiles = pgTable(
  "bank_file",
  {
    id: id(),
    /** As finance calls it; what was said of its headings is kept under this name. */
    bank: text().notNull(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    body: bytea().notNull(),
    state: text().notNull(),
    mappingVersion: integer(),
    header: jsonb(),
    refusal: text(),
    refusalDetail: text(),
    problems: jsonb().notNull().default([]),
    /** Its first credits as they are understood. */
    preview: jsonb().notNull().default([]),
    rowsRead: integer().notNull().default(0),
    /** What left our account: not taken. */
    debitsRead: integer().notNull().default(0),
    creditsMinor: minor().notNull().default(0n),
    madeBy: person().notNull(),
    madeAt: madeAt(),
    takenBy: person(),
    takenAt: at(),
    /** Of which days its credits tell, once it is taken. */
    ...{ firstDay: date(), lastDay: date() },
  },
  (table) => [
    uniqueIndex("bank_file_once")
      .on(table.fileHash)
      .where(sql`state <> 'refused'`),
    index("bank_file_told")
      .on(table.firstDay, table.lastDay)
      .where(sql`state = 'taken'`),
  ],
);

/** What came to our bank, as it tells it; explained once `toldMinor` is its amount. */
export const bankLines = pgTable(
  "bank_line",
  {
    id: id(),
    fileId: text()
      .notNull()
      .references(() => bankFiles.id),
    line: integer().notNull(),
    lineHash: text().notNull(),
    day: date().notNull(),
    amountMinor: minor().notNull(),
    statedReference: text(),
    narration: text().notNull(),
    payer: text(),
    number: text().notNull(),
    numberKey: text().notNull(),
    toldMinor: minor().notNull().default(0n),
    madeAt: madeAt(),
  },
  (table) => [
    unique("bank_line_once").on(table.lineHash),
    unique("bank_line_number").on(table.numberKey),
    index("bank_line_open")
      .on(table.day, table.id)
      .where(sql`told_minor <> amount_minor`),
    index("bank_line_of").on(table.day, table.id),
    index("bank_line_file").on(table.fileId),
    index("bank_line_reference")
      .on(sql`bank_number(stated_reference)`)
      .where(sql`stated_reference is not null`),
  ],
);

/** What somebody says that a line is; the newest counts. */
export const bankLineWords = pgTable(
  "bank_line_word",
  {
    id: id(),
    lineId: text()
      .notNull()
      .references(() => bankLines.id),
    says: text().notNull(),
    note: text().notNull(),
    byId: person().notNull(),
    madeAt: madeAt(),
  },
  (table) => [index("bank_line_word_of").on(table.lineId, table.madeAt.desc(), table.id.desc())],
);
