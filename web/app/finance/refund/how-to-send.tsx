import type { RefundFileView } from "@haat/contract/refund";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** What a person does who sends the money himself. */
export function HowToSend({ refund: { method, payment, amount, order } }: { refund: RefundFileView }) {
  const { t } = useWords();
  const wallet = t(`common:method.${method}`);
  return (
    <Section id="how" title={t("refunds:how")}>
      <ol className="grid list-decimal gap-1 ps-6">
        <li>
          {method === "cod"
            ? t("refunds:how.1_cash")
            : t("refunds:how.1", { wallet, trx: payment.trx ?? "–" })}{" "}
          {method === "cod" && (
            <Link
              to={`/support/reveal/orders/${order.id}`}
              className="link inline-flex min-h-12 items-center"
            >
              {t("refunds:reveal")}
            </Link>
          )}
        </li>
        <li>{t("refunds:how.2", { amount: readMoney(amount) })}</li>
        <li>{t("refunds:how.3")}</li>
      </ol>
    </Section>
  );
}
