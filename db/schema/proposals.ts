import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** What one member of staff asks for and another must agree to: four eyes on roles, and on money that leaves. */
export const proposals = pgTable(
  "proposal",
  {
    id: id(),
    kind: text().notNull(),
    subject: text().notNull(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    reason: text().notNull(),
    state: text().notNull(),
    makerId: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    checkerId: text().references(() => users.id),
    decidedAt: at(),
    decisionReason: text(),
    /** What its second person typed of a credit, before he had seen it. */
    keyed: jsonb(),
    keyedBy: text().references(() => users.id),
    expiresAt: at().notNull(),
  },
  (table) => [
    index("proposal_open").on(table.state, table.madeAt),
    index("proposal_kind_made").on(table.kind, table.madeAt),
  ],
);
