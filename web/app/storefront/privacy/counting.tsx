import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** What stands in the way of counting: a setting of the browser, what was said here in this browser, or what the person has said. */
export type Counting = Readonly<{ refusedBy: "gpc" | "browser" | "person" | null; isPerson: boolean }>;

/** The toggle for everybody, with an account or without. One button: what it does is what it says. */
export function CountingChoice({ counting: { refusedBy, isPerson } }: { counting: Counting }) {
  const { t, locale } = useWords();
  const isOn = refusedBy === null;
  return (
    <Section id="counting" title={t("mydata:counting.title")}>
      <form method="post" action={`/${locale}/privacy`} data-enhance="once" className="sheet grid gap-4">
        <p>{t("mydata:consents.analytics_text")}</p>
        <p className="font-semibold">
          <span className={isOn ? "badge" : "badge badge-good"}>
            {t(isOn ? "mydata:counting.on" : "mydata:counting.off")}
          </span>
        </p>
        {refusedBy === "gpc" ? (
          <p>{t("mydata:counting.gpc")}</p>
        ) : (
          <button name="counting" value={isOn ? "no" : "yes"} className="button-secondary">
            {t(isOn ? "mydata:counting.stop" : "mydata:counting.start")}
          </button>
        )}
        <p className="text-sm text-soft">
          {t(isPerson ? "mydata:counting.of_person" : "mydata:counting.of_browser")}
        </p>
      </form>
    </Section>
  );
}
