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

type Props = Readonly<{
  /** The page that it is made on. */
  at: string;
  link: RemittanceCaseView["proofLink"];
  isMade: boolean;
  of: "row" | "claim";
}>;

/** By which the courier's office sees for itself what the letter says; how long it opens, and whether anybody has looked. */
export function ProofLink({ at, link, isMade, of }: Props) {
  const { t, locale } = useWords();
  const when = (instant: string) => formatDateTime(new Date(instant), locale);
  return (
    <form method="post" action={`/${locale}${at}#letter`} data-enhance="once" className="grid gap-2">
      <input type="hidden" name="intent" value="proof_link" />
      <p className="text-sm text-soft">{t(`remittances:letter.link.hint.${of}`)}</p>
      {link !== null && (
        <p className="text-sm">
          {t("remittances:letter.link.live", { until: when(link.until) })}{" "}
          {link.lookedAt === null
            ? t("remittances:letter.link.unseen")
            : t("remittances:letter.link.looks", { count: link.looks, at: when(link.lookedAt) })}
        </p>
      )}
      <button className={`${isMade ? "button-quiet" : "button-secondary"} justify-self-start max-sm:w-full`}>
        {link === null ? t("remittances:letter.link.open") : t("remittances:letter.link.again")}
      </button>
    </form>
  );
}
