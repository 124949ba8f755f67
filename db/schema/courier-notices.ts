import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { proposals } from "./proposals.ts";
import { users } from "./users.ts";

/** A courier's message that was his own, once for its bytes: raw and as it was read, sealed. A job carries it out. */
export const courierNotices = pgTable(
  "courier_notice",
  {
    /** Courier and SHA-256 of the body. */
    key: text().primaryKey(),
    courier: text().notNull(),
    bodySealed: text().notNull(),
    state: text().notNull().default("waiting"),
    /** Why it is with no parcel of ours, as it was seen last; null: nobody has looked yet, or it is with its parcel. */
    why: text(),
    tries: integer().notNull().default(0),
    /** While somebody has it in hand, when it is anybody's again. */
    dueAt: madeAt(),
    receivedAt: madeAt(),
    endedAt: at(),
  },
  (table) => [
    index("courier_notice_due")
      .on(table.dueAt)
      .where(sql`state = 'waiting'`),
    index("courier_notice_loose")
      .on(table.receivedAt, table.key)
      .where(sql`why is not null`),
  ],
);

/** Append-only: that a person put a message aside, and that it was taken up again, in turn. */
export const courierNoticeActs = pgTable(
  "courier_notice_act",
  {
    key: text()
      .notNull()
      .references(() => courierNotices.key),
    /** Odd ones put it aside, even ones take it up again. */
    seq: integer().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    reason: text().notNull(),
    madeAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.key, table.seq] })],
);

/** Append-only: what a courier's word means since two have agreed; of each word the newest counts. */
export const courierWords = pgTable(
  "courier_word",
  {
    proposalId: text()
      .primaryKey()
      .references(() => proposals.id),
    courier: text().notNull(),
    /** Small letters. */
    word: text().notNull(),
    /** Of a parcel, or in a statement: a word of one says nothing of the other. */
    saidIn: text().notNull().default("parcel"),
    /** `taughtMeanings`, in a statement `statedMeanings`; null: it is unknown again. */
    means: text(),
    madeAt: madeAt(),
  },
  (table) => [index("courier_word_of").on(table.courier, table.word, table.madeAt.desc())],
);
