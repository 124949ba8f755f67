import type { ClaimView } from "@haat/contract/claim";
import type { LocaleName } from "@haat/contract/values";
import type { ClaimRow } from "@haat/db/queries/claims/claim-row";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

type Looker = Readonly<{ myId: string; locale: LocaleName }>;

export const claimView = (row: ClaimRow, { myId, locale }: Looker): ClaimView => ({
  id: row.id,
  order: { id: row.orderId, number: row.orderNumber, state: row.orderState },
  ...{ wallet: row.wallet, trx: row.trx, payerTail: row.payerTail, state: row.state, reason: row.reason },
  amount: moneyView(row.amountMinor, locale),
  stated: row.statedMinor === null ? null : moneyView(row.statedMinor, locale),
  madeAt: instantView(row.madeAt),
  statedAt: instantOrNull(row.statedAt),
  statement: row.statementId === null || row.line === null ? null : { id: row.statementId, line: row.line },
  isPayerStated: row.isPayerStated,
  proposedBy: row.proposer,
  proposedAt: instantOrNull(row.proposedAt),
  decidedBy: row.decider,
  decidedAt: instantOrNull(row.decidedAt),
  lapsedAt: instantOrNull(row.lapsedAt),
  may: mayDo(row, myId),
});

function mayDo({ state, proposedBy }: ClaimRow, myId: string): ClaimView["may"] {
  if (state === "waiting") return ["reject"];
  if (state !== "matched" && state !== "wrong_amount") return [];
  if (proposedBy === null) return ["propose", "reject"];
  return proposedBy === myId ? ["withdraw"] : ["agree", "withdraw", "reject"];
}
