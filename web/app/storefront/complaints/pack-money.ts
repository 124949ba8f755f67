import type { OrderView } from "@haat/contract/order";
import { formatDateTime } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { translatorOf } from "../../lib/translators.ts";
import { attemptWord } from "../order/attempt-word.ts";
import { refundWord } from "../order/refund-word.ts";
import { tookMoney } from "../receipt/took-money.ts";

/** Everything that was taken and given back, oldest first: when, what and how much. */
export function moneyRows({ payments, refunds }: OrderView, locale: Locale): readonly (readonly string[])[] {
  const { t } = translatorOf(locale);
  const paid = payments
    .filter(tookMoney)
    .map(({ method, amount, captured, providerTrx, startedAt, ...rest }) => ({
      at: startedAt,
      what: [
        ...[t(`common:method.${method}`), t(`checkout:attempt.${attemptWord(rest)}`)],
        ...(providerTrx === null ? [] : [`${t("checkout:attempt.trx")} ${providerTrx}`]),
      ],
      sum: captured ?? amount,
    }));
  const back = refunds.map(({ state, decidedAt, doneAt, amount, trx }) => ({
    at: doneAt ?? decidedAt,
    what: [
      t(`checkout:refund.${refundWord(state)}`),
      ...(trx === null ? [] : [t("checkout:refund.trx", { trx })]),
    ],
    sum: amount,
  }));
  return [...paid, ...back]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ at, what, sum }) => [formatDateTime(new Date(at), locale), what.join(" · "), sum.display]);
}
