import type { OwnMoney, OwnMoneyPage } from "@haat/contract/own-money";
import { listOwnMoney as listRows, type OwnMoneyRow } from "@haat/db/queries/orders/list-own-money";
import type { Ctx } from "../../context.ts";
import { paymentView, refundView } from "./view-order.ts";

const pageSize = 20;

/** What the signed-in buyer paid and was given back, over all his orders, newest first. */
export async function listOwnMoney(
  { db, viewer, locale }: Ctx,
  before: string | null,
): Promise<OwnMoneyPage> {
  const rows = await listRows(db, viewer, { before, limit: pageSize + 1 });
  const items = rows.slice(0, pageSize);
  return {
    items: items.map((row) => viewOf(row, locale)),
    nextCursor: rows.length > pageSize ? (items.at(-1)?.told.id ?? null) : null,
  };
}

function viewOf({ orderId, orderNumber, ...row }: OwnMoneyRow, locale: Ctx["locale"]): OwnMoney {
  const order = { orderId, orderNumber };
  return row.kind === "payment"
    ? { kind: row.kind, ...order, payment: paymentView(row.told, locale) }
    : { kind: row.kind, ...order, method: row.told.method, refund: refundView(row.told, locale) };
}
