import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** A name in either script, or as it sounds. */
export function SearchForm({ q, back }: Readonly<{ q: string; back: string }>) {
  const { t, locale } = useWords();
  return (
    <form action={`/${locale}/place`} className="grid gap-1.5">
      <input type="hidden" name="back" value={back} />
      <label htmlFor="place-q" className="font-semibold">
        {t("storefront:place.search")}
      </label>
      <div className="flex">
        <input
          id="place-q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          autoComplete="address-level2"
          enterKeyHint="search"
          placeholder={t("storefront:place.search_example")}
          className="input min-w-0 flex-1 rounded-e-none border-e-0"
        />
        <button className="grid min-h-12 w-14 flex-none place-items-center rounded-e-md bg-brand text-on-brand">
          <Icon name="search" />
          <span className="sr-only">{t("common:search.go")}</span>
        </button>
      </div>
    </form>
  );
}
