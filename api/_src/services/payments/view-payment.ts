import type { PaymentView } from "@haat/contract/order";
import type { LocaleName } from "@haat/contract/values";
import type { Attempt } from "@haat/db/queries/money/attempts";
import { moneyView, sumView } from "../../views/money.ts";

export const paymentView = (
  { id, method, state, amountMinor, gatewayTrxId, createdAt, isUnsure, ...attempt }: Attempt,
  locale: LocaleName,
): PaymentView => ({
  id,
  method,
  state,
  amount: moneyView(amountMinor, locale),
  captured:
    attempt.capturedMinor === null ? null : sumView(attempt.capturedMinor, attempt.capturedCurrency, locale),
  providerTrx: gatewayTrxId,
  startedAt: createdAt.toISOString(),
  isUnsure,
});
