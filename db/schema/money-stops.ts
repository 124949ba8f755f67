import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, pgSnapshot } from "./columns.ts";
import { proposals } from "./proposals.ts";

type Broken = readonly Readonly<{ rule: string; subject: string; detail: string }>[];

/** While one of these is open no money is written; two admins end it by an agreed proposal. */
export const moneyStops = pgTable(
  "money_stop",
  {
    id: id(),
    since: madeAt(),
    /** What was broken when it began and has been found since; what stood here at its end stops nothing a second time. */
    found: jsonb().$type<Broken>().notNull(),
    endedAt: at(),
    proposalId: text().references(() => proposals.id),
  },
  () => [
    uniqueIndex("money_stop_open")
      .on(sql`(ended_at is null)`)
      .where(sql`ended_at is null`),
  ],
);

/** One row: when the books were looked at last, wholly and at all, how long the whole took, and what was found. */
export const ledgerLooks = pgTable("ledger_look", {
  id: integer().primaryKey().default(1),
  lookedAt: at().notNull(),
  wholeAt: at().notNull(),
  wholeMs: integer().notNull(),
  broken: jsonb().$type<Broken>().notNull(),
  /** What the last look could see, at least. */
  seen: pgSnapshot(),
  /** What `ledger_checkpoint` has summed; null: nothing yet. */
  checked: pgSnapshot(),
});
