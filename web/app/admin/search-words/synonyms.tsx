import type { SynonymView } from "@haat/contract/search-words";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Groups of words, in how many goods each stands, and a way to take them apart. */
export function Synonyms({ items }: { items: readonly SynonymView[] }) {
  const { t, locale } = useWords();
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {items.map(({ id, words, madeBy }) => (
        <li key={id} className="sheet grid content-start gap-2">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {words.map(({ word, goods }) => (
              <li key={word}>
                <b>
                  <Typed text={word} />
                </b>{" "}
                <span className="text-sm text-soft">{t("admin:words.goods", { count: goods })}</span>
              </li>
            ))}
          </ul>
          <p className="text-sm text-soft">
            {madeBy === null ? t("admin:words.house") : <Typed text={madeBy} />}
          </p>
          <form method="post" action={`/${locale}/admin/search-words`} data-enhance="once">
            <input type="hidden" name="id" value={id} />
            <button name="intent" value="end" className="button-quiet max-sm:w-full">
              {t("admin:words.end")}
              <span className="sr-only">: {words.map(({ word }) => word).join(", ")}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
