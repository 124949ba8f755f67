import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { proposals } from "./proposals.ts";
import { remittanceRows, remittances } from "./remittances.ts";
import { users } from "./users.ts";

const remittanceId = () =>
  text()
    .notNull()
    .references(() => remittances.id);
const proposalId = () =>
  text()
    .notNull()
    .references(() => proposals.id);

/** When two others have said that it was agreed to wrongly, and what they agreed to. */
const undone = () => ({
  undoneAt: at(),
  undoId: text().references(() => proposals.id),
});

/** The row that stands for a parcel: the first that named it, for good or until a contrary row ends it; then the next. */
export const remittanceTakings = pgTable(
  "remittance_taking",
  {
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    nth: integer().notNull().default(1),
    remittanceId: remittanceId(),
    line: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consignmentId, table.nth] }),
    index("remittance_taking_row").on(table.remittanceId, table.line),
  ],
);

/** A row that stood for the wrong parcel. */
export const remittanceUntakings = pgTable(
  "remittance_untaking",
  {
    consignmentId: text().notNull(),
    nth: integer().notNull(),
    byId: text()
      .notNull()
      .references(() => users.id),
    reason: text().notNull(),
    madeAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.consignmentId, table.nth] })],
);

/** Parcels that ended and stand in no statement, and maybe some that do. Triggers keep it. */
export const unstatedParcels = pgTable("unstated_parcel", {
  consignmentId: text()
    .primaryKey()
    .references(() => consignments.id),
});

/** What of a courier's rows is posted without a person's look; the newest says it (`@haat/core/remittance-rules`). */
export const courierRules = pgTable(
  "courier_rule",
  {
    id: id(),
    courier: text().notNull(),
    rule: text().notNull(),
    isReleased: boolean().notNull(),
    /** Null: it fell, of so many rows so many that people had corrected. */
    proposalId: text().references(() => proposals.id),
    fellRows: integer(),
    fellOtherwise: integer(),
    madeAt: madeAt(),
  },
  (table) => [index("courier_rule_of").on(table.courier, table.rule, table.madeAt.desc(), table.id.desc())],
);

/** What the bank has credited for a statement, as two have agreed. */
export const remittanceCredits = pgTable(
  "remittance_credit",
  {
    id: id(),
    remittanceId: remittanceId(),
    courier: text().notNull(),
    day: date().notNull(),
    amountMinor: minor().notNull(),
    reference: text().notNull(),
    proposalId: proposalId(),
    madeAt: madeAt(),
    ...undone(),
  },
  (table) => [
    // One transfer may pay for several statements, and for each of them once.
    unique("remittance_credit_once").on(table.proposalId, table.remittanceId),
    index("remittance_credit_of").on(table.remittanceId),
    index("remittance_credit_number").on(sql`bank_number(reference)`),
  ],
);

/** What a courier paid ahead on parcels that are still under way, as two have agreed; his statements take it back. */
export const courierAdvances = pgTable(
  "courier_advance",
  {
    id: id(),
    courier: text().notNull(),
    day: date().notNull(),
    amountMinor: minor().notNull(),
    takenMinor: minor().notNull().default(0n),
    reference: text().notNull(),
    state: text().notNull().default("open"),
    proposalId: proposalId().unique("courier_advance_once"),
    madeAt: madeAt(),
    ...undone(),
  },
  (table) => [
    uniqueIndex("courier_advance_reference")
      .on(sql`upper(reference)`)
      .where(sql`undone_at is null`),
    index("courier_advance_number").on(sql`bank_number(reference)`),
    index("courier_advance_open")
      .on(table.courier, table.madeAt, table.id)
      .where(sql`state = 'open'`),
  ],
);

/** The history of a row, or of a statement where no line is named. */
export const remittanceActs = pgTable(
  "remittance_act",
  {
    id: id(),
    remittanceId: remittanceId(),
    line: integer(),
    act: text().notNull(),
    /** Null: the market itself. */
    byId: text().references(() => users.id),
    reason: text(),
    detail: jsonb().notNull().default({}),
    madeAt: madeAt(),
  },
  (table) => [
    index("remittance_act_of").on(table.remittanceId, table.line, table.id),
    index("remittance_act_dropped")
      .on(table.byId, table.madeAt)
      .where(sql`act = 'drop'`),
  ],
);

/** What a person reads in the cells of a row that nobody could read; the last one counts. */
export const remittanceReadings = pgTable(
  "remittance_reading",
  {
    remittanceId: text().notNull(),
    line: integer().notNull(),
    no: integer().notNull(),
    cells: jsonb().notNull(),
    /** By how much the row became another by it. */
    weightMinor: minor().notNull(),
    byId: text()
      .notNull()
      .references(() => users.id),
    reason: text().notNull(),
    /** Two have agreed. */
    proposalId: text().references(() => proposals.id),
    madeAt: madeAt(),
  },
  (table) => [
    primaryKey({ columns: [table.remittanceId, table.line, table.no] }),
    foreignKey({
      name: "remittance_reading_row",
      columns: [table.remittanceId, table.line],
      foreignColumns: [remittanceRows.remittanceId, remittanceRows.line],
    }),
  ],
);
