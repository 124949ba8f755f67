import type { RefundTaskView } from "@haat/contract/refund";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** One refund in its list: whose, how much, and until when. */
export function RefundRow({ refund }: { refund: RefundTaskView }) {
  const { t } = useWords();
  const { id, order, method, amount, state } = refund;
  return (
    <li className="sheet relative grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          to={`/finance/refunds/${id}`}
          className="inline-flex min-h-12 items-center font-semibold tabular-nums underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {order.number}
        </Link>
        <Taka amount={amount} className="text-xl font-semibold" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p>
          {t(`common:method.${method}`)} · {t(`support:refund.${state}`)}{" "}
          {refund.isUnbegun && <span className="badge badge-warm">{t("refunds:begin")}</span>}{" "}
          {refund.isFound && <span className="badge badge-bad">{t("refunds:found")}</span>}
        </p>
        <Deadline refund={refund} />
      </div>
    </li>
  );
}

type Dated = Pick<RefundTaskView, "dueAt" | "doneAt" | "isOverdue" | "state">;

/** Until when the money must be there, or since when it is. */
export function Deadline({ refund: { dueAt, doneAt, isOverdue, state } }: { refund: Dated }) {
  const { t, locale } = useWords();
  if (doneAt !== null)
    return (
      <p className="text-soft">{t("refunds:done_at", { when: formatDateTime(new Date(doneAt), locale) })}</p>
    );
  if (state === "rejected" || state === "withdrawn") return <p className="text-soft">{t("refunds:ended")}</p>;
  return (
    <p className={isOverdue ? "font-semibold text-brick" : "text-soft"}>
      {isOverdue && <span className="badge badge-bad">{t("refunds:late")}</span>}{" "}
      {t("refunds:due", { when: formatDateTime(new Date(dueAt), locale) })}
    </p>
  );
}
