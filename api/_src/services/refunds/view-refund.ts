import type { EvidenceView, FindingView, RefundFileView, RefundTaskView } from "@haat/contract/refund";
import type { Wallet } from "@haat/core/payment-methods";
import { maskTail } from "@haat/core/phone";
import type { DeskFile, DeskRefund, EvidenceRow, FindingRow } from "@haat/db/queries/refunds/desk";
import type { CaseRow } from "@haat/db/queries/refunds/refundable";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { caseView } from "./view-case.ts";

type Asking = Pick<Ctx, "actor" | "viewer" | "locale">;

const cardOf = ({ locale }: Asking, row: DeskRefund) => ({
  id: row.id,
  order: { id: row.orderId, number: row.orderNumber },
  ...{ method: row.method, state: row.state, bornOf: row.bornOf, why: row.why, isOverdue: row.isOverdue },
  ...{ isUnbegun: row.isUnbegun, feeBorneBy: row.feeBorneBy },
  amount: moneyView(row.amountMinor, locale),
  decidedAt: instantView(row.decidedAt),
  dueAt: instantView(row.dueAt),
  doneAt: instantOrNull(row.doneAt),
});

export const refundTaskView = (asking: Asking, row: DeskRefund): RefundTaskView => ({
  ...cardOf(asking, row),
  ...{ hasEvidence: row.hasEvidence, isFound: row.isFound },
});

const evidenceView = ({ locale }: Asking, row: EvidenceRow): EvidenceView => ({
  ...{ id: row.id, wallet: row.method as Wallet, trx: row.trx, note: row.note, state: row.state },
  amount: moneyView(row.amountMinor, locale),
  sentAt: instantView(row.sentAt),
  ...{ maker: row.maker, madeAt: instantView(row.madeAt), file: row.file, checker: row.checker },
  decidedAt: instantOrNull(row.decidedAt),
  decisionReason: row.decisionReason,
});

const findingView = ({ locale }: Asking, row: FindingRow): FindingView => ({
  ...{ source: row.source, trx: row.trx, isRefuted: row.isRefuted },
  amount: moneyView(row.amountMinor, locale),
  at: instantView(row.at),
  statementId: row.statementId as FindingView["statementId"],
});

/** By whom which act is done is the rights table's; here only what the refund's state and his own hand leave open. */
function mayDo(asking: Asking, { state, evidence, isTakeable }: DeskFile): RefundFileView["may"] {
  if (asking.viewer.kind !== "finance") return [];
  if (state !== "manual") return isTakeable ? ["take"] : [];
  const open = evidence.find((each) => each.state === "open");
  if (!open) return ["record"];
  if (open.makerId !== userIdOf(asking)) return ["confirm"];
  return open.file === null ? ["show", "withdraw"] : ["withdraw"];
}

export const refundFileView = (asking: Asking, file: DeskFile, found: CaseRow | null): RefundFileView => ({
  ...cardOf(asking, file),
  payee: { name: file.buyerName, phone: maskTail(file.phoneTail ?? "••••") },
  payment: {
    ref: file.providerRef,
    trx: file.providerTrx,
    shared: [...file.shared],
    capturedAt: instantOrNull(file.capturedAt),
  },
  refundTrx: file.refundTrx,
  case: found && caseView(asking, found),
  evidence: file.evidence.map((row) => evidenceView(asking, row)),
  findings: file.findings.map((row) => findingView(asking, row)),
  steps: file.steps.map((step) => ({ ...step, at: instantView(step.at) })),
  may: mayDo(asking, file),
});
