import type { DisproofView } from "@haat/contract/disproof";
import type { EvidenceView, FindingView, RefundFileView, RefundTaskView } from "@haat/contract/refund";
import { maskTail } from "@haat/core/phone";
import type { DisproofRow } from "@haat/db/queries/disproofs/of-refund";
import type { DeskFile, DeskRefund, EvidenceRow, FindingRow } from "@haat/db/queries/refunds/desk";
import type { CaseRow } from "@haat/db/queries/refunds/refundable";
import type { Locale } from "@haat/i18n/locale";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView, sumView } from "../../views/money.ts";
import { stillOwed } from "../disproofs/require-unmoved.ts";
import { userIdOf } from "../vendors/myself.ts";
import { caseView } from "./view-case.ts";

type Asking = Pick<Ctx, "actor" | "viewer" | "locale">;

const cardOf = ({ locale }: Asking, row: DeskRefund) => ({
  id: row.id,
  order: { id: row.orderId, number: row.orderNumber },
  ...{ method: row.method, state: row.state, bornOf: row.bornOf, why: row.why, isOverdue: row.isOverdue },
  ...{ isUnbegun: row.isUnbegun, feeBorneBy: row.feeBorneBy },
  amount: sumView(row.amountMinor, row.currency, locale),
  decidedAt: instantView(row.decidedAt),
  dueAt: instantView(row.dueAt),
  doneAt: instantOrNull(row.doneAt),
});

export const refundTaskView = (asking: Asking, row: DeskRefund): RefundTaskView => ({
  ...cardOf(asking, row),
  ...{ hasEvidence: row.hasEvidence, isFound: row.isFound },
});

const bouncedView = (
  locale: Locale,
  { trx, creditedAt, feeMinor, reason }: NonNullable<EvidenceRow["bounced"]>,
): NonNullable<EvidenceView["bounced"]> => ({
  ...{ trx, creditedAt: instantView(creditedAt), reason },
  fee: sumView(feeMinor, "BDT", locale),
});

const evidenceView = ({ locale }: Asking, row: EvidenceRow): EvidenceView => ({
  ...{ id: row.id, wallet: row.method, trx: row.trx, part: row.part, note: row.note },
  state: row.state,
  bounced: row.bounced && bouncedView(locale, row.bounced),
  amount: sumView(row.amountMinor, row.currency, locale),
  sentAt: instantView(row.sentAt),
  ...{ maker: row.maker, madeAt: instantView(row.madeAt), file: row.file, checker: row.checker },
  decidedAt: instantOrNull(row.decidedAt),
  decisionReason: row.decisionReason,
});

/** It is told only of what was sent in the refund's own currency. */
const findingView = ({ locale }: Asking, currency: string, row: FindingRow): FindingView => ({
  ...{ source: row.source, trx: row.trx, isRefuted: row.isRefuted },
  amount: sumView(row.amountMinor, currency, locale),
  at: instantView(row.at),
  statementId: row.statementId as FindingView["statementId"],
});

/** By whom which act is done is the rights table's; here only what the refund's state and his own hand leave open. */
function mayDo(asking: Asking, file: DeskFile): RefundFileView["may"] {
  const { state, evidence, isTakeable } = file;
  if (asking.viewer.kind !== "finance" || file.disproofs.some((each) => each.state === "proposed")) return [];
  const open = evidence.find((each) => each.state === "open");
  const doubt: RefundFileView["may"] =
    file.isDoubtful && file.currency === "BDT" && !open && stillOwed.some((each) => each === state)
      ? ["disprove"]
      : [];
  if (state === "succeeded")
    return evidence.some((each) => each.state === "confirmed" && each.method === "bank") && !file.bounceWaits
      ? ["bounce"]
      : [];
  if (state !== "manual") return isTakeable ? ["take", ...doubt] : doubt;
  if (!open) return ["record", ...doubt];
  if (open.makerId !== userIdOf(asking)) return ["confirm"];
  return open.file === null ? ["show", "withdraw"] : ["withdraw"];
}

const disproofView = (asking: Asking, row: DisproofRow): DisproofView => ({
  ...{ id: row.id, reason: row.reason, evidence: row.evidence, state: row.state },
  ...{ proposedBy: row.proposer, proposedAt: instantView(row.proposedAt), decidedBy: row.decider },
  ...{ decidedAt: instantOrNull(row.decidedAt), decisionReason: row.decisionReason },
  may:
    row.state !== "proposed" || asking.viewer.kind !== "finance"
      ? []
      : [row.proposerId === userIdOf(asking) ? "withdraw" : "decide"],
});

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
  disproofs: file.disproofs.map((row) => disproofView(asking, row)),
  bounceWaits: file.bounceWaits,
  findings: file.findings.map((row) => findingView(asking, file.currency, row)),
  steps: file.steps.map((step) => ({ ...step, at: instantView(step.at) })),
  may: mayDo(asking, file),
});
