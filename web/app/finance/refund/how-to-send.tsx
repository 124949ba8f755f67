import type { RefundFileView } from "@haat/contract/refund";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** It was sent once, or something says so: whoever sends it unseen pays twice. */
const mayBeHome = ({ why, findings }: RefundFileView): boolean =>
  why === "answer_lost" || why === "taken" || findings.some(({ isRefuted }) => !isRefuted);

/** What a person does who ends it himself. */
export function HowToSend({ refund }: { refund: RefundFileView }) {
  const { t } = useWords();
  return (
    <Section id="how" title={t("refunds:how")}>
      <ol className="grid list-decimal gap-1 ps-6">
        <WhereToLook refund={refund} />
        {refund.why === "currency" ? (
          <li className="font-semibold">{t("refunds:how.currency", { amount: readMoney(refund.amount) })}</li>
        ) : mayBeHome(refund) ? (
          <>
            <li className="font-semibold">{t("refunds:how.look", { amount: readMoney(refund.amount) })}</li>
            <li>{t("refunds:how.if_not", { amount: readMoney(refund.amount) })}</li>
          </>
        ) : (
          <li>{t("refunds:how.2", { amount: readMoney(refund.amount) })}</li>
        )}
        {refund.why !== "currency" && (
          <li>{t(refund.method === "cod" ? "refunds:how.bank_cash" : "refunds:how.bank")}</li>
        )}
        <li>{t("refunds:how.3")}</li>
      </ol>
    </Section>
  );
}

function WhereToLook({ refund: { method, payment, order } }: { refund: RefundFileView }) {
  const { t } = useWords();
  if (method !== "cod" && payment.shared.length > 0)
    return (
      <li className="font-semibold">
        {t("refunds:how.1_shared", {
          ...{ wallet: t(`common:method.${method}`), trx: payment.trx ?? "–", ref: payment.ref ?? "–" },
          other: payment.shared.map(({ orderNumber }) => orderNumber).join(", "),
        })}
      </li>
    );
  if (method !== "cod")
    return <li>{t("refunds:how.1", { wallet: t(`common:method.${method}`), trx: payment.trx ?? "–" })}</li>;
  return (
    <li>
      {t("refunds:how.1_cash")}{" "}
      <Link to={`/support/reveal/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
        {t("refunds:reveal")}
      </Link>
    </li>
  );
}
