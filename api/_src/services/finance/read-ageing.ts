import type { AgeingView } from "@haat/contract/ledger";
import { ageing, type AgeBucket, type AgeingAccount } from "@haat/db/queries/finance/ageing";
import type { NodeCtx } from "../../context.ts";
import { accountView, instantOrNull, instantView, sumView } from "../../views/money.ts";
import { readPlace, writePlace } from "../../views/place.ts";

type Ask = Readonly<{
  account: AgeingAccount;
  currency: string;
  bucket: AgeBucket | null;
  cursor: string | null;
}>;
const pageSize = 50;

/** What lies in an account that must empty itself, by name and by age, the oldest first. */
export async function readAgeing(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  { account, currency, bucket, cursor }: Ask,
): Promise<AgeingView> {
  const after = readPlace(cursor);
  const found = await ageing(books, { account, currency, bucket, after, limit: pageSize + 1 });
  const shown = found.items.slice(0, pageSize);
  const told = (minor: string) => sumView(minor, currency, locale);
  return {
    ...{ account, balance: told(found.balance), named: told(found.named) },
    others: found.others.map((other) => accountView(other.account, other.balance, locale)),
    buckets: found.buckets.map(({ oldest, sum, ...rest }) => ({
      ...{ ...rest, sum: told(sum) },
      oldest: instantOrNull(oldest),
    })),
    items: shown.map(({ id, since, businessDays, days, minor, what, orderId, orderNumber }) => ({
      ...{ id, what, businessDays, days },
      since: instantView(since),
      amount: told(minor),
      order: orderId !== null && orderNumber !== null ? { id: orderId, number: orderNumber } : null,
    })),
    nextCursor: found.items.length > pageSize ? writePlace(shown.at(-1)) : null,
  };
}
