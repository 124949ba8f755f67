import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";

export function SearchBox({ query = "" }: { query?: string }) {
  const { t, locale } = useWords();
  return (
    <form
      action={`/${locale}/search`}
      role="search"
      data-enhance="search"
      data-suggestions={t("common:search.suggestions")}
      className="relative flex w-full"
    >
      <label htmlFor="site-search" className="sr-only">
        {t("common:search.label")}
      </label>
      <input
        id="site-search"
        name="q"
        type="search"
        defaultValue={query}
        placeholder={t("common:search.placeholder")}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={100}
        className="input min-w-0 flex-1 rounded-e-none border-e-0 border-transparent"
      />
      <button className="grid min-h-12 w-14 flex-none place-items-center rounded-e-md bg-marigold text-on-marigold">
        <Icon name="search" />
        <span className="sr-only">{t("common:search.go")}</span>
      </button>
    </form>
  );
}
