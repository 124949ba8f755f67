import type { NewProofLink } from "@haat/contract/proof-link";
import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import type { ReactNode } from "react";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { LinkMade, ProofLink } from "./proof-link.tsx";

type LetterProps = Readonly<{
  view: RemittanceCaseView;
  /** Made just now; null: none was. */
  link: NewProofLink | null;
  mayLink: boolean;
}>;

export const Letter = ({ view, link, mayLink }: LetterProps) => (
  <CourierLetter letters={link ?? view} subject={view.remittance.reference}>
    {link !== null && <LinkMade />}
    {mayLink && view.proof !== null && view.may.includes("drop") && (
      <ProofLink
        at={`/support/remittances/${view.remittance.id}/rows/${view.row.line}`}
        link={view.proofLink}
        isMade={link !== null}
        of="row"
      />
    )}
  </CourierLetter>
);

type Props = Readonly<{
  letters: Readonly<{ message: string; english: string }>;
  subject: string;
  children?: ReactNode;
}>;

/** What to write to the courier's office: in Bangla, whatever language the desk reads, and in English for an office that writes it. */
export function CourierLetter({ letters: { message, english }, subject, children }: Props) {
  const { t } = useWords();
  return (
    <Section id="letter" title={t("remittances:letter.title")}>
      <div className="sheet grid gap-3">
        {children}
        <Written text={message} lang="bn" subject={subject} />
        <details>
          <summary className="flex min-h-12 items-center font-semibold">
            {t("remittances:letter.english")}
          </summary>
          <div className="mt-2 grid gap-3">
            <Written text={english} lang="en" subject={subject} />
          </div>
        </details>
      </div>
    </Section>
  );
}

/** One language of it, to be copied or sent on. */
function Written({
  text,
  lang,
  subject: about,
}: Readonly<{ text: string; lang: "bn" | "en"; subject: string }>) {
  const { t } = useWords();
  const subject = encodeURIComponent(about);
  const body = encodeURIComponent(text);
  return (
    <>
      <label className="grid gap-1.5">
        <span className="text-soft">{t(`remittances:letter.hint.${lang}`)}</span>
        <textarea
          readOnly
          lang={lang}
          rows={Math.min(14, text.split("\n").length + 2)}
          defaultValue={text}
          className="input"
          data-copy={t("remittances:letter.copy")}
          data-copied={t("remittances:letter.copied")}
        />
      </label>
      <p className="flex flex-wrap gap-3">
        <a
          href={`https://wa.me/?text=${body}`}
          rel="noreferrer noopener"
          target="_blank"
          className="button-secondary max-sm:w-full"
        >
          {t("remittances:letter.whatsapp")}
        </a>
        <a href={`mailto:?subject=${subject}&body=${body}`} className="button-secondary max-sm:w-full">
          {t("remittances:letter.mail")}
        </a>
      </p>
    </>
  );
}
