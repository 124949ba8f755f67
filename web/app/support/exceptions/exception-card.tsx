import type { ExceptionView } from "@haat/contract/exception";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { EndForm } from "./end-form.tsx";
import { LateShops } from "./late-shops.tsx";

const tones = {
  refund: "warm",
  ask: "warm",
  by_hand: "bad",
  person: "bad",
  shop: "bad",
  done: "good",
  disproved: "good",
  over: "good",
} as const;

/** What went wrong, how much it is, and what happens next without anybody. */
export function ExceptionCard({ exception, now }: Readonly<{ exception: ExceptionView; now: number }>) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { kind, since, method, order, amount, due, trx, other, next, nextAt, refundId, ending } = exception;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div>
          <p className="font-semibold">{t(`support:exceptions.kind.${kind}`)}</p>
          <p className="text-sm text-soft">
            {t(`common:method.${method}`)} ·{" "}
            {kind === "late"
              ? t("support:exceptions.was_due", { at: new Date(since) })
              : formatDateTime(new Date(since), locale)}
          </p>
        </div>
        {amount !== null && <Taka amount={amount} className="text-2xl font-semibold text-brand" />}
      </div>
      {due !== null && (amount?.minor !== due.minor || amount.currency !== due.currency) && (
        <p>
          {t("support:exceptions.due")} <Taka amount={due} />
        </p>
      )}
      {trx !== null && (
        <p className="text-sm">
          {t("support:exceptions.trx")} <code className="break-all">{trx}</code>
        </p>
      )}
      {other !== null && (
        <p>
          {t("support:exceptions.shared")}{" "}
          <Link
            to={`/support/payments/${other.attemptId}`}
            className="link inline-flex min-h-12 items-center"
          >
            {other.orderNumber}
          </Link>
        </p>
      )}
      <LateShops shops={exception.shops} since={since} now={now} />
      <Notice tone={tones[next]}>
        <p>{t(`support:exceptions.next.${next}`)}</p>
        {ending !== null && (
          <p>
            <Typed text={ending.reason} />
            {ending.by !== null && (
              <>
                {" · "}
                <Typed text={ending.by} />
              </>
            )}
          </p>
        )}
        {nextAt !== null && (
          <p className="text-sm">{t("support:exceptions.next_at", { at: new Date(nextAt) })}</p>
        )}
      </Notice>
      <p className="flex flex-wrap gap-3">
        {order !== null && (
          <Link to={`/support/orders/${order.id}`} className="button-secondary">
            {order.number}
          </Link>
        )}
        {(kind === "repeated" || kind === "unsure") && (
          <Link to={`/support/payments/${exception.id}`} className="button-secondary">
            {t("support:exceptions.to_payment")}
          </Link>
        )}
        {refundId !== null && (next === "by_hand" || kind === "found") && may.includes("readRefund") && (
          <Link to={`/finance/refunds/${refundId}`} className="button-secondary">
            {t("support:exceptions.to_refund")}
          </Link>
        )}
      </p>
      {next === "person" && (kind === "stray" || kind === "found") && may.includes("endException") && (
        <EndForm exception={exception} />
      )}
    </li>
  );
}
