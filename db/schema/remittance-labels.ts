import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { remittances } from "./remittances.ts";

const of = () =>
  text()
    .notNull()
    .references(() => remittances.id);
const count = () => integer().notNull();

/** What is found wrong with which rows, so that those with one label are found by it. Triggers keep it. */
export const remittanceRowLabels = pgTable(
  "remittance_row_label",
  { remittanceId: of(), label: text().notNull(), line: integer().notNull() },
  (table) => [primaryKey({ columns: [table.remittanceId, table.label, table.line] })],
);

/** What each change of a statement's rows has added, by what is wrong with them; its sum is what they come to. Triggers keep it. */
export const remittanceLabelTallies = pgTable(
  "remittance_label_tally",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    remittanceId: of(),
    label: text().notNull(),
    rows: count(),
    /** Of which nobody has said anything yet. */
    open: count(),
    disputed: count(),
  },
  (table) => [index("remittance_label_tally_of").on(table.remittanceId)],
);
