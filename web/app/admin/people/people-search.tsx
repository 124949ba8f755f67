import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

export function PeopleSearch({ q }: { q: string }) {
  const { t, locale } = useWords();
  return (
    <form method="post" action={`/${locale}/admin/people`} role="search" className="sheet grid gap-2">
      <label htmlFor="people-search" className="font-semibold">
        {t("people:search.label")}
      </label>
      <div className="flex">
        <input
          id="people-search"
          name="q"
          type="search"
          defaultValue={q}
          autoComplete="off"
          maxLength={200}
          placeholder={t("people:search.example")}
          className="input min-w-0 flex-1 rounded-e-none border-e-0"
        />
        <button className="button rounded-s-none">
          <Icon name="search" />
          <span className="max-sm:sr-only">{t("common:search.go")}</span>
        </button>
      </div>
    </form>
  );
}
