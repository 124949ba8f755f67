import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

export const Letter = ({ view: { message, remittance } }: { view: RemittanceCaseView }) => (
  <CourierLetter message={message} subject={remittance.reference} />
);

/** What to write to the courier's office: in Bangla, whatever language the desk reads. */
export function CourierLetter({ message, subject: about }: Readonly<{ message: string; subject: string }>) {
  const { t } = useWords();
  const subject = encodeURIComponent(about);
  const body = encodeURIComponent(message);
  return (
    <Section id="letter" title={t("remittances:letter.title")}>
      <div className="sheet grid gap-3">
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
