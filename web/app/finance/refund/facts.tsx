import type { RefundFileView } from "@haat/contract/refund";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

const causes = [
  ...([
    "sub_order_cancelled",
    "order_cancelled",
    "sub_order_returned",
    "sub_order_lost",
    "sub_order_late",
  ] as const),
  ...(["orphan", "mismatch", "repeated", "lines", "over_taken"] as const),
] as const;
/** Why a person has it, in our own words; anything else is a wallet's code. */
const reasons = [
  ...(["by_hand", "used_up", "whole_only", "answer_lost"] as const),
  ...(["found", "taken", "currency", "repeated_trx", "never_came", "unmade", "bounced"] as const),
];

/** What is owed, to whom, and by which payment it came. */
export function Facts({ refund }: { refund: RefundFileView }) {
  const { t, locale } = useWords();
  const when = (at: string | null) => (at === null ? "–" : formatDateTime(new Date(at), locale));
  const { order, payee, payment, method, amount, why, state, refundTrx } = refund;
  const cause = causes.find((each) => each === refund.bornOf);
  const isOver = state === "withdrawn" || state === "rejected";
  const known = reasons.find((each) => each === why);
  const byHand = known ? t(`refunds:why.${known}`) : t("refunds:why.code", { code: why ?? "" });
  return (
    <div className="sheet">
      <Definitions
        rows={[
          {
            name: t("refunds:order"),
            value: (
              <Link to={`/support/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
                {order.number}
              </Link>
            ),
          },
          { name: t("refunds:buyer"), value: <Typed text={payee.name} /> },
          { name: t("refunds:phone"), value: shownDigits(payee.phone, locale) },
          ...(cause ? [{ name: t("refunds:born"), value: t(`refunds:born.${cause}`) }] : []),
          ...(state === "manual" && why !== null ? [{ name: t("refunds:why"), value: byHand }] : []),
          { name: t("refunds:paid_by"), value: t(`common:method.${method}`) },
          { name: t("refunds:paid_trx"), value: payment.trx ?? "–" },
          ...(method === "cod" ? [] : [{ name: t("refunds:paid_ref"), value: payment.ref ?? "–" }]),
          ...payment.shared.map(({ attemptId, orderNumber }) => ({
            name: t("refunds:paid_shared"),
            value: (
              <Link to={`/support/payments/${attemptId}`} className="link inline-flex min-h-12 items-center">
                {orderNumber}
              </Link>
            ),
          })),
          { name: t("refunds:paid_at"), value: when(payment.capturedAt) },
          { name: t("refunds:decided"), value: when(refund.decidedAt) },
          ...(isOver ? [] : [{ name: t("refunds:due_by"), value: when(refund.dueAt) }]),
          { name: t("refunds:fee"), value: t(`refunds:fault.${refund.feeBorneBy}`) },
          ...(refundTrx === null ? [] : [{ name: t("refunds:refund_trx"), value: refundTrx }]),
          {
            name: t(isOver ? "refunds:amount_ended" : "refunds:amount"),
            value: <Taka amount={amount} />,
            isStrong: true,
          },
        ]}
      />
    </div>
  );
}
