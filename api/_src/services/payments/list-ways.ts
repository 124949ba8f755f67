import type { PaymentWayView } from "@haat/contract/ways";
import { paymentMethods } from "@haat/core/payment-methods";
import { silentWallets } from "@haat/db/queries/money/wallet-silence";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, moneyView } from "../../views/money.ts";

/** Every way to pay with what it takes; a wallet that is silent just now says so, and stands behind those that answer. */
export async function listWays({
  books,
  payments,
  locale,
}: Pick<NodeCtx, "books" | "payments" | "locale">): Promise<PaymentWayView[]> {
  const silent = new Map((await silentWallets(books)).map(({ method, since }) => [method, since]));
  const ways = paymentMethods.map((method): PaymentWayView => {
    const { limits } = payments[method].capabilities;
    return {
      method,
      least: limits && moneyView(limits.min.minor, locale),
      most: limits && moneyView(limits.max.minor, locale),
      silentSince: instantOrNull(silent.get(method) ?? null),
    };
  });
  return ways.toSorted((a, b) => Number(a.silentSince !== null) - Number(b.silentSince !== null));
}
