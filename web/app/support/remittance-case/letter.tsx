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
  <CourierLetter message={link?.message ?? view.message} subject={view.remittance.reference}>
    {link !== null && <LinkMade />}
    {mayLink && <ProofLink view={view} isMade={link !== null} />}
  </CourierLetter>
);

/** What to write to the courier's office: in Bangla, whatever language the desk reads. */
export function CourierLetter({
  message,
  subject: about,
  children,
}: Readonly<{ message: string; subject: string; children?: ReactNode }>) {
  const { t } = useWords();
  const subject = encodeURIComponent(about);
  const body = encodeURIComponent(message);
  return (
    <Section id="letter" title={t("remittances:letter.title")}>
      <div className="sheet grid gap-3">
        {children}
        <label className="grid gap-1.5">
          <span className="text-soft">{t("remittances:letter.hint")}</span>
          <textarea
            readOnly
            lang="bn"
            rows={Math.min(14, message.split("\n").length + 2)}
            defaultValue={message}
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
      </div>
    </Section>
  );
}
