import type { LedgerCheckView } from "@haat/contract/support";
import { brokenRules } from "@haat/db/queries/money/ledger-check";
import type { NodeCtx } from "../../context.ts";

const rules = [
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "L7",
  "L8",
  "L10",
  "L11",
  "P1",
  "P2",
  "P3",
  "P5",
  "M8",
  "O1",
  "O2",
  "R2",
  "R3",
  "R6",
  "J8",
  "J8c",
  "GW",
] as const;

/** Every rule with the number of its violations and the first of them. */
export async function checkLedger({ books, now }: Pick<NodeCtx, "books" | "now">): Promise<LedgerCheckView> {
  const broken = await brokenRules(books);
  const view = rules.map((rule) => {
    const rows = broken.filter((row) => row.rule === rule);
    const [first] = rows;
    return { rule, broken: rows.length, detail: first ? `${first.subject}: ${first.detail}` : null };
  });
  return { rules: view, checkedAt: now().toISOString() };
}
