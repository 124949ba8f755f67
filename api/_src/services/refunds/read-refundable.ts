import type { RefundableView } from "@haat/contract/refund-case";
import { DomainError } from "@haat/core/errors";
import type { SubOrderState } from "@haat/core/states";
import { findRefundable } from "@haat/db/queries/refunds/refundable";
import type { Ctx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { caseView } from "./view-case.ts";

const inHand: readonly SubOrderState[] = ["confirmed", "accepted", "delivered", "completed"];

/** What support can give back of an order, and what it has. */
export async function readRefundable(ctx: Ctx, orderId: string): Promise<RefundableView> {
  const row = await findRefundable(ctx.db, ctx.viewer, orderId);
  if (!row) throw new DomainError("order.not_found");
  const { locale } = ctx;
  return {
    ...{ orderId: row.orderId, number: row.number },
    parts: row.parts.map(({ lines, vendor, isPaid, deliveryLeft, ...part }) => ({
      ...part,
      vendor: vendor[locale],
      isOpen:
        isPaid &&
        inHand.includes(part.state) &&
        (BigInt(deliveryLeft) > 0n || lines.some(({ quantity, given }) => quantity > given)),
      deliveryLeft: moneyView(deliveryLeft, locale),
      lines: lines.map(({ title, label, given, unitPrice, swapId, ...line }) => ({
        ...line,
        exchange: swapId,
        title: title[locale],
        label: label[locale],
        left: line.quantity - given,
        unitPrice: moneyView(unitPrice, locale),
      })),
    })),
    cases: row.cases.map((each) => caseView(ctx, each)),
  };
}
