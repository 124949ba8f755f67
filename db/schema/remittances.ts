import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { proposals } from "./proposals.ts";
import { users } from "./users.ts";

/** A courier's statement: what he collected and what he pays for a period. The same file, or reference, counts once. */
export const remittances = pgTable(
  "remittance",
  {
    id: id(),
    courier: text().notNull(),
    reference: text().notNull(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    periodEnd: date().notNull(),
    rowCount: integer().notNull(),
    grossMinor: minor().notNull(),
    netMinor: minor().notNull(),
    /** The sum that the file itself names; null: none. */
    statedMinor: minor(),
    state: text().notNull().default("read"),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    /** Somebody has ordered that its clean rows be posted. */
    postingAt: at(),
    postingBy: text().references(() => users.id),
    isPostWanted: boolean().notNull().default(false),
    postLeaseUntil: at(),
    /** Rows of which nobody knows yet what they bring; `net_minor` is without them. */
    unsummedRows: integer().notNull().default(0),
    /** The file's own sum cannot be read. */
    isSumUnread: boolean().notNull().default(false),
  },
  (table) => [
    index("remittance_post_wanted")
      .on(table.madeAt)
      .where(sql`is_post_wanted`),
    index("remittance_number").on(sql`bank_number(reference)`),
    uniqueIndex("remittance_once")
      .on(table.fileHash)
      .where(sql`state <> 'recalled'`),
    uniqueIndex("remittance_reference")
      .on(table.courier, sql`reference_key(reference)`)
      .where(sql`state <> 'recalled'`),
  ],
);

/** A row as it was read and matched; posted once, clean or as a person decided. */
export const remittanceRows = pgTable(
  "remittance_row",
  {
    remittanceId: text()
      .notNull()
      .references(() => remittances.id),
    line: integer().notNull(),
    consignmentId: text().references(() => consignments.id),
    match: text().notNull(),
    /** How it ended: as he states it, unless our own record knows better; then what he states stands beside it. */
    ...{ outcome: text(), outcomeStated: text() },
    consignmentStated: text(),
    referenceStated: text(),
    /** The courier's own. */
    word: text().notNull(),
    closedAt: at(),
    collectedMinor: minor().notNull(),
    /** All that he keeps of it: delivery, the fee on cash, and whatever else. */
    chargeMinor: minor().notNull(),
    findings: jsonb().notNull().default([]),
    candidates: text().array().notNull().default([]),
    /** The other parcel of ours that its second number names. */
    contradictedId: text().references(() => consignments.id),
    /** Nothing is said against it. */
    isPlain: boolean()
      .notNull()
      .generatedAlwaysAs(sql`findings = '[]'::jsonb and contradicted_id is null`),
    /** Paid or taken back without any cash, of no parcel. */
    isAdjustment: boolean().notNull().default(false),
    deliveryFeeMinor: minor().notNull().default(0n),
    codFeeMinor: minor().notNull().default(0n),
    /** Of an advance that he takes back: no charge. */
    advanceMinor: minor().notNull().default(0n),
    /** What else is taken, by the courier's own names. */
    charges: jsonb().notNull().default([]),
    /** As it is stated. */
    payoutMinor: minor().notNull().default(0n),
    phoneTail: text(),
    trackingStated: text(),
    state: text().notNull().default("waiting"),
    decidedBy: text().references(() => users.id),
    reason: text(),
    postedAt: at(),
    /** By how much its findings differ, each way counted and each difference once (`row_difference`); kept by a trigger. */
    differenceMinor: minor().notNull().default(0n),
    /** What it differed by, or had left behind, whenever it was taken from its parcel: that weighs in whatever is done with it later; kept by the same trigger. */
    heaviestMinor: minor().notNull().default(0n),
    /** What a person has said of it, `short` and `odd` of `@haat/core/remittance` or a claim; it is posted next. */
    decision: jsonb(),
    decidedAt: at(),
    /** It waits for a second person. */
    proposalId: text().references(() => proposals.id),
    disputedAt: at(),
    postingNo: integer().notNull().default(1),
    /** What its posting settled, so that it can be posted the other way round. */
    settled: jsonb(),
    /** The rule that would have posted it as it was matched; what a person said of it, `note_row_said` reckons. */
    shadowRule: text(),
    shadowSaid: text(),
    shadowAt: at(),
    /** The cells of it that nobody could read, and all that it was read from; it stays. */
    unread: jsonb(),
    /** Nobody has said yet what stands there: what it has of amounts counts for nothing. */
    isUnread: boolean().notNull().default(false),
    readingNo: integer().notNull().default(0),
    /** What is known of its parcel has changed since it was compared, or posted: by what, and when. Triggers set it. */
    ...{ compareBecause: text(), compareAt: at() },
  },
  (table) => [
    primaryKey({ columns: [table.remittanceId, table.line] }),
    index("remittance_row_measured")
      .on(table.shadowRule, table.shadowAt)
      .where(sql`shadow_said is not null`),
    index("remittance_row_parcel").on(table.consignmentId),
    index("remittance_row_to_compare")
      .on(table.remittanceId, table.line)
      .where(sql`compare_because is not null`),
    index("remittance_row_stray")
      .on(sql`parcel_key(consignment_stated)`)
      .where(sql`state = 'waiting' and match = 'none' and consignment_stated is not null`),
    index("remittance_row_stray_ours")
      .on(sql`parcel_key(reference_stated)`)
      .where(sql`state = 'waiting' and match = 'none' and reference_stated is not null`),
    index("remittance_row_swapping")
      .on(table.consignmentId)
      .where(sql`state = 'waiting' and findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]'::jsonb`),
    index("remittance_row_unended")
      .on(table.consignmentId)
      .where(sql`state = 'waiting' and findings @> '[{"label": "NOT_ENDED"}]'::jsonb`),
    index("remittance_row_waiting")
      .on(table.remittanceId, sql`(payout_minor < 0)`, table.line)
      .where(sql`state = 'waiting'`),
    index("remittance_row_shown").on(table.remittanceId, table.isPlain, table.line),
    index("remittance_row_contradicted")
      .on(table.contradictedId)
      .where(sql`contradicted_id is not null`),
    index("remittance_row_unknown")
      .on(table.remittanceId)
      .where(sql`state = 'waiting' and findings @> '[{"label":"UNKNOWN_WORD"}]'`),
    index("remittance_row_closed").on(table.remittanceId, table.closedAt),
    index("remittance_row_ahead")
      .on(table.remittanceId)
      .where(sql`advance_minor <> 0`),
    index("remittance_row_asked")
      .on(table.disputedAt)
      .where(sql`disputed_at is not null and state = 'waiting'`),
    index("remittance_row_decided")
      .on(table.decidedBy, table.decidedAt)
      .where(sql`decision is not null`),
    index("remittance_row_dropped")
      .on(table.remittanceId)
      .where(sql`state = 'dropped'`),
  ],
);
