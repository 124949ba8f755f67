import type { RefundCaseView } from "@haat/contract/refund-case";
import type { CaseRow } from "@haat/db/queries/refunds/refundable";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

type Asking = Pick<Ctx, "actor" | "viewer" | "locale">;

function mayDo(asking: Asking, { state, makerId }: CaseRow): RefundCaseView["may"] {
  if (state !== "requested") return [];
  if (makerId === userIdOf(asking)) return ["withdraw"];
  return asking.viewer.kind === "finance" ? ["decide"] : [];
}

export const caseView = (asking: Asking, row: CaseRow): RefundCaseView => ({
  ...{ id: row.id, part: row.part, state: row.state, fault: row.fault, reason: row.reason },
  goods: moneyView(row.goods, asking.locale),
  delivery: moneyView(row.delivery, asking.locale),
  lines: row.lines.map(({ title, label, quantity, amount }) => ({
    title: title[asking.locale],
    label: label[asking.locale],
    quantity,
    amount: moneyView(amount, asking.locale),
  })),
  ...{ maker: row.maker, madeAt: instantView(row.madeAt), checker: row.checker },
  decidedAt: instantOrNull(row.decidedAt),
  decisionReason: row.decisionReason,
  may: mayDo(asking, row),
});
