import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** The wallet has not said what became of it, and the buyer's time runs out. */
export function TakeOver({ id }: { id: string }) {
  const { t, locale } = useWords();
  return (
    <Section id="take" title={t("refunds:take.title")}>
      <form method="post" action={`/${locale}/finance/refunds/${id}`} noValidate className="sheet grid gap-4">
        <p>{t("refunds:take.lead")}</p>
        <button name="verb" value="take" className="button justify-self-start max-sm:w-full">
          {t("refunds:take.go")}
        </button>
      </form>
    </Section>
  );
}
