import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import { formatDateTime } from "@haat/i18n/format";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

export function LinkMade() {
  const { t } = useWords();
  return (
    <Notice tone="good" isNews>
      {t("remittances:letter.link.made")}
    </Notice>
  );
}

type Props = Readonly<{ view: RemittanceCaseView; isMade: boolean }>;

/** By which the courier's office sees for itself what the letter says; how long it opens, and whether anybody has looked. */
export function ProofLink({ view: { remittance, row, proof, proofLink, may }, isMade }: Props) {
  const { t, locale } = useWords();
  if (proof === null || !may.includes("drop")) return null;
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return (
    <form
      method="post"
      action={`/${locale}/support/remittances/${remittance.id}/rows/${row.line}#letter`}
      data-enhance="once"
      className="grid gap-2"
    >
      <input type="hidden" name="intent" value="proof_link" />
      <p className="text-sm text-soft">{t("remittances:letter.link.hint")}</p>
      {proofLink !== null && (
        <p className="text-sm">
          {t("remittances:letter.link.live", { until: when(proofLink.until) })}{" "}
          {proofLink.lookedAt === null
            ? t("remittances:letter.link.unseen")
            : t("remittances:letter.link.looks", { count: proofLink.looks, at: when(proofLink.lookedAt) })}
        </p>
      )}
      <button className={`${isMade ? "button-quiet" : "button-secondary"} justify-self-start max-sm:w-full`}>
        {proofLink === null ? t("remittances:letter.link.open") : t("remittances:letter.link.again")}
      </button>
    </form>
  );
}
