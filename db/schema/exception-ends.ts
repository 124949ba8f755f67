import { bigint, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { hookMessages } from "./gateway.ts";
import { refundFindings } from "./refund-findings.ts";
import { users } from "./users.ts";

/** Money that no machine of ours ends: somebody of finance has said what became of it. The guards stand in migration 0099. */
export const exceptionEnds = pgTable(
  "exception_end",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    /** A wallet's message about no payment of ours, or else what says that a refund is home. */
    hookKey: text().references(() => hookMessages.key),
    findingId: bigint({ mode: "bigint" }).references(() => refundFindings.id),
    reason: text().notNull(),
    endedBy: text()
      .notNull()
      .references(() => users.id),
    endedAt: at().notNull().defaultNow(),
  },
  (table) => [
    unique("exception_end_hook").on(table.hookKey),
    unique("exception_end_finding").on(table.findingId),
  ],
);
