import type { ExceptionPage, ExceptionView, exceptionViews, nextSteps } from "@haat/contract/exception";
import { type ExceptionRow, listExceptions, unallocated } from "@haat/db/queries/support/exceptions";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView, sumView, accountView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";

const pageSize = 30;
type Ask = Readonly<{ view: (typeof exceptionViews)[number]; cursor: string | null }>;

/** What happens with it if nobody does anything. */
function nextOf({ refundState, kind, isOld, ending }: ExceptionRow): (typeof nextSteps)[number] {
  if (ending !== null) return "over";
  if (kind === "late") return "shop";
  if (kind === "stray" || isOld) return "person";
  if (kind === "unsure") return "ask";
  if (refundState === "succeeded") return "done";
  if (refundState === "withdrawn") return "disproved";
  if (refundState === null) return "person";
  return refundState === "manual" || refundState === "requested" ? "by_hand" : "refund";
}

function viewOf(row: ExceptionRow, locale: NodeCtx["locale"]): ExceptionView {
  const { id, kind, since, method, orderId, orderNumber, amount, due, trx, other, refundId, nextAt, ending } =
    row;
  const next = nextOf(row);
  return {
    ...{ id, kind, method, trx, other, refundId, next, ending },
    since: instantView(since),
    order: orderId !== null && orderNumber !== null ? { id: orderId, number: orderNumber } : null,
    amount: amount === null ? null : sumView(amount, row.currency, locale),
    due: due === null ? null : moneyView(due, locale),
    shops: (row.shops ?? []).map(({ bn, en, ...shop }) => ({ ...shop, name: locale === "bn" ? bn : en })),
    nextAt: next === "refund" || next === "ask" ? instantOrNull(nextAt) : null,
  };
}

/** Payments that went another way than they should, newest first, with what happens next. */
export async function readExceptions(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  { view, cursor }: Ask,
): Promise<ExceptionPage> {
  const [rows, held] = await Promise.all([
    listExceptions(books, { view, before: readPlace(cursor), limit: pageSize + 1 }),
    unallocated(books),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    items: shown.map((row) => viewOf(row, locale)),
    nextCursor: rows.length > pageSize ? writePlace(shown.at(-1)) : null,
    unallocated: held.map(({ account, held: minor }) => accountView(account, minor, locale)),
  };
}
