import { ledgerRules, type LedgerCheckView } from "@haat/contract/support";
import { brokenRules } from "@haat/db/queries/money/ledger-check";
import type { NodeCtx } from "../../context.ts";

/** Every rule with the number of its violations and the first of them; one this list does not know yet is told as well. */
export async function checkLedger({ books, now }: Pick<NodeCtx, "books" | "now">): Promise<LedgerCheckView> {
  const broken = await brokenRules(books);
  const rules = new Set<string>([...ledgerRules, ...broken.map(({ rule }) => rule)]);
  const view = [...rules].map((rule) => {
    const rows = broken.filter((row) => row.rule === rule);
    const [first] = rows;
    return { rule, broken: rows.length, detail: first ? `${first.subject}: ${first.detail}` : null };
  });
  return { rules: view, checkedAt: now().toISOString() };
}
