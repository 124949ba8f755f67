import type { AgeingView } from "@haat/contract/ledger";
import { ageing, type AgeingAccount } from "@haat/db/queries/finance/ageing";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";

type Ask = Readonly<{ account: AgeingAccount; cursor: string | null }>;
const pageSize = 50;

/** What lies in an account that must empty itself, by name and by age, the oldest first. */
export async function readAgeing(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  { account, cursor }: Ask,
): Promise<AgeingView> {
  const found = await ageing(books, { account, after: readPlace(cursor), limit: pageSize + 1 });
  const shown = found.items.slice(0, pageSize);
  return {
    account,
    balance: moneyView(found.balance, locale),
    named: moneyView(found.named, locale),
    buckets: found.buckets.map(({ bucket, count, sum }) => ({ bucket, count, sum: moneyView(sum, locale) })),
    items: shown.map(({ id, since, days, minor, what, orderId, orderNumber }) => ({
      ...{ id, what, businessDays: days },
      since: instantView(since),
      amount: moneyView(minor, locale),
      order: orderId !== null && orderNumber !== null ? { id: orderId, number: orderNumber } : null,
    })),
    nextCursor: found.items.length > pageSize ? writePlace(shown.at(-1)) : null,
  };
}
