import type { AttemptStoryView } from "@haat/contract/attempt";
import { formatMoment } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** What a wallet's support asks for first. */
export function Facts({ attempt }: { attempt: AttemptStoryView }) {
  const { t, locale } = useWords();
  const when = (at: string | null) => (at === null ? "–" : formatMoment(new Date(at), locale));
  const code = (text: string | null) =>
    text === null ? "–" : <code className="text-sm break-all">{text}</code>;
  const word = (name: "invoice" | "ref" | "captured_at" | "expires" | "captured") =>
    t(`support:attempt_page.${name}`);
  return (
    <section className="sheet" aria-label={t("support:attempt_page.facts")}>
      <Definitions
        rows={[
          { name: t("support:payment.started"), value: when(attempt.startedAt) },
          { name: word("captured_at"), value: when(attempt.capturedAt) },
          ...(attempt.expiresAt === null || attempt.capturedAt !== null
            ? []
            : [{ name: word("expires"), value: when(attempt.expiresAt) }]),
          { name: word("invoice"), value: code(attempt.invoice) },
          { name: word("ref"), value: code(attempt.providerRef) },
          { name: t("support:payment.trx"), value: code(attempt.providerTrx) },
          ...attempt.shared.map(({ attemptId, orderNumber }) => ({
            name: t("support:attempt_page.shared"),
            value: (
              <Link to={`/support/payments/${attemptId}`} className="link inline-flex min-h-12 items-center">
                {orderNumber}
              </Link>
            ),
          })),
          { name: word("captured"), value: attempt.captured ? <Taka amount={attempt.captured} /> : "–" },
          { name: t("support:payment.amount"), value: <Taka amount={attempt.amount} />, isStrong: true },
        ]}
      />
    </section>
  );
}
