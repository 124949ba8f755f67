import type { OrderView, PaymentView } from "@haat/contract/order";
import { formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Taka } from "../../components/commerce/price.tsx";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { attemptWord } from "./attempt-word.ts";

/** Every payment that was begun for this order, newest first, and what became of it. */
export function Attempts({ payments }: { payments: OrderView["payments"] }) {
  const { t } = useWords();
  if (payments.length === 0) return null;
  return (
    <Section id="payments" title={t("checkout:attempt.title")}>
      <ul className="grid gap-2">
        {payments.map((payment) => (
          <Attempt key={payment.id} payment={payment} />
        ))}
      </ul>
    </Section>
  );
}

/** `children`: what else is to be said of it, such as its order. */
export function Attempt({ payment, children }: { payment: PaymentView; children?: ReactNode }) {
  const { t, locale } = useWords();
  const { method, amount, captured, providerTrx, startedAt } = payment;
  return (
    <li className="sheet flex items-start gap-3">
      <WayMark method={method} />
      <span className="grid min-w-0 flex-1">
        <span className="flex flex-wrap justify-between gap-x-4">
          <b>{t(`common:method.${method}`)}</b>
          <Taka amount={captured ?? amount} className="font-semibold" />
        </span>
        <span>{t(`checkout:attempt.${attemptWord(payment)}`)}</span>
        {children}
        <span className="text-sm text-soft">
          {formatDateTime(new Date(startedAt), locale)}
          {providerTrx !== null && (
            <>
              {" · "}
              {t("checkout:attempt.trx")} <span className="tabular-nums">{providerTrx}</span>
            </>
          )}
        </span>
      </span>
    </li>
  );
}
