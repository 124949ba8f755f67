import type { SearchMissView } from "@haat/contract/search-words";
import { formatDay } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** What people looked for in vain: it may be called otherwise here, or nobody sells it yet. */
export function Misses({ items }: { items: readonly SearchMissView[] }) {
  const { t, locale } = useWords();
  if (items.length === 0) return <p>{t("admin:words.none_missed")}</p>;
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {items.map(({ query, times, lastOn }) => (
        <li key={query} className="sheet grid gap-1">
          <p className="font-semibold">
            <Typed text={query} />
          </p>
          <p className="text-sm text-soft">
            {t("admin:words.times", { count: times, day: formatDay(lastOn, locale) })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Link
              to={`/admin/search-words?word=${encodeURIComponent(query)}#new-words`}
              className="button-quiet"
            >
              {t("admin:words.join_it")}
              <span className="sr-only">: {query}</span>
            </Link>
            <form
              method="post"
              action={`/${locale}/admin/search-words`}
              data-enhance="once"
              className="contents"
            >
              <input type="hidden" name="query" value={query} />
              <button name="intent" value="seen" className="button-quiet">
                {t("admin:words.seen")}
                <span className="sr-only">: {query}</span>
              </button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
