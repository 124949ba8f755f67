import type { OrderView } from "@haat/contract/order";
import { formatDate, formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { refundWord } from "./refund-word.ts";

type RefundView = OrderView["refunds"][number];

export function Refunds({ refunds }: { refunds: OrderView["refunds"] }) {
  const { t } = useWords();
  if (refunds.length === 0) return null;
  return (
    <Section id="refunds" title={t("checkout:refund.title")}>
      <ul className="grid gap-2">
        {refunds.map((refund) => (
          <Refund key={refund.id} refund={refund} />
        ))}
      </ul>
    </Section>
  );
}

/** What has been decided and has not come yet. */
export const isOnItsWay = ({ state }: RefundView): boolean => refundWord(state) === "under_way";

/** `children`: what else is to be said of it, such as its order. */
export function Refund({ refund, children }: { refund: RefundView; children?: ReactNode }) {
  const { t, locale } = useWords();
  const { state, trx, dueAt, doneAt, decidedAt, amount } = refund;
  const word = refundWord(state);
  return (
    <li className="sheet flex items-start gap-3">
      <Icon name="back" className="mt-0.5 size-6 text-brand" />
      <span className="grid min-w-0 flex-1">
        <span className="flex flex-wrap justify-between gap-x-4">
          <b>{t(`checkout:refund.${word}`)}</b>
          <Taka amount={amount} className="font-semibold" />
        </span>
        {word === "under_way" && (
          <span>{t("checkout:refund.due", { when: formatDateTime(new Date(dueAt), locale) })}</span>
        )}
        {children}
        <span className="text-sm text-soft">
          {formatDate(new Date(doneAt ?? decidedAt), locale)}
          {trx !== null && <> · {t("checkout:refund.trx", { trx })}</>}
        </span>
      </span>
    </li>
  );
}
