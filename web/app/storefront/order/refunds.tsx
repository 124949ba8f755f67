import type { OrderView } from "@haat/contract/order";
import { Taka } from "../../components/commerce/price.tsx";
import { Section } from "../../components/ui/section.tsx";
import { formatDate, formatDateTime } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";

export function Refunds({ refunds }: { refunds: OrderView["refunds"] }) {
  const { t, locale } = useWords();
  if (refunds.length === 0) return null;
  const promiseOf = ({ state, trx, dueAt }: OrderView["refunds"][number]) => {
    if (state !== "succeeded")
      return t("checkout:refund.due", { when: formatDateTime(new Date(dueAt), locale) });
    return trx === null ? null : t("checkout:refund.trx", { trx });
  };
  return (
    <Section id="refunds" title={t("checkout:refund.title")}>
      <ul className="grid gap-2">
        {refunds.map((refund) => (
          <li key={refund.id} className="sheet flex flex-wrap justify-between gap-x-4">
            <span>
              {refund.state === "succeeded" ? t("checkout:refund.done") : t("checkout:refund.under_way")}
              <span className="text-soft">
                {" "}
                · {formatDate(new Date(refund.doneAt ?? refund.decidedAt), locale)}
              </span>
              <span className="block text-sm">{promiseOf(refund)}</span>
            </span>
            <Taka amount={refund.amount} className="font-semibold" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
