import { PaymentWayList, type PaymentWayView } from "@haat/contract/ways";
import { paymentMethods } from "@haat/core/payment-methods";
import type { Locale } from "@haat/i18n/locale";
import type { Api } from "./api.server.ts";
import { ApiProblem } from "./api-problem.ts";

const keptMs = 5_000;
const kept = new Map<Locale, { ways: readonly PaymentWayView[]; until: number }>();

/** Without an answer every way is shown as if it worked: the wallet itself will say no. */
const unknown = paymentMethods.map((method): PaymentWayView => ({
  method,
  least: null,
  most: null,
  silentSince: null,
}));

/** The ways to pay, those that answer first; asked once for all who look within five seconds. */
export async function readWays(api: Api, locale: Locale, now: Date): Promise<readonly PaymentWayView[]> {
  const known = kept.get(locale);
  if (known && known.until > now.getTime()) return known.ways;
  try {
    const { items: ways } = await api.find("/v1/store/payments/ways", PaymentWayList);
    kept.set(locale, { ways, until: now.getTime() + keptMs });
    return ways;
  } catch (fault) {
    if (fault instanceof ApiProblem) return unknown;
    throw fault;
  }
}
