import { DeskSearch } from "../../components/form/desk-search.tsx";
import { useWords } from "../../lib/words.tsx";

export function PeopleSearch({ q }: { q: string }) {
  const { t, locale } = useWords();
  return (
    <DeskSearch
      id="people-search"
      label={t("people:search.label")}
      action={`/${locale}/admin/people`}
      method="post"
      typed={q}
      example={t("people:search.example")}
      most={200}
    />
  );
}
