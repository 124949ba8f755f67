import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import { formatDateTime } from "@haat/i18n/format";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Who did what with the row and why, newest first. */
export function History({ view: { history } }: { view: RemittanceCaseView }) {
  const { t, locale } = useWords();
  return (
    <Section id="history" title={t("remittances:history")}>
      {history.length === 0 && <p className="text-soft">{t("remittances:history.none")}</p>}
      <ol className="grid gap-3">
        {history.map(({ at, by, act, reason }) => (
          <li key={`${at}${act}`} className="sheet grid gap-1">
            <p className="flex flex-wrap justify-between gap-x-4">
              <b>{t(`remittances:did.${act}`)}</b>
              <time dateTime={at} className="text-sm text-soft">
                {formatDateTime(new Date(at), locale)}
              </time>
            </p>
            {by !== "" && (
              <p className="text-sm text-soft">
                <Typed text={by} />
              </p>
            )}
            {reason !== null && reason !== "" && (
              <p className="border-s-4 border-line ps-3">
                <Typed text={reason} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
