import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { findOrders } from "./queries.server.ts";
import { Results } from "./results.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const q = (searchParams.get("q") ?? "").trim().slice(0, 100);
  return { q, page: await findOrders(personalApi(args), { q, cursor: searchParams.get("cursor") }) };
}

export default function Search({ loaderData: { q, page } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const further = new URLSearchParams({ ...(q !== "" && { q }), cursor: page.nextCursor ?? "" });
  return (
    <div className="grid gap-5">
      <PageHead title={t("support:search.title")} isPrivate />
      <h1 className="text-2xl">{t("support:search.title")}</h1>
      <form action={`/${locale}/support`} role="search" className="sheet grid gap-2">
        <label htmlFor="support-search" className="font-semibold">
          {t("support:search.label")}
        </label>
        <div className="flex">
          <input
            id="support-search"
            name="q"
            type="search"
            defaultValue={q}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={100}
            placeholder={t("support:search.example")}
            className="input min-w-0 flex-1 rounded-e-none border-e-0"
          />
          <button className="button rounded-s-none">
            <Icon name="search" />
            <span className="max-sm:sr-only">{t("common:search.go")}</span>
          </button>
        </div>
      </form>
      <h2 className="text-lg">
        {q === "" ? t("support:search.newest") : t("support:search.found", { query: q })}
      </h2>
      {page.items.length === 0 ? (
        <EmptyState icon="search" title={t("support:search.none")}>
          <p className="max-w-prose text-soft">{t("support:search.advice")}</p>
          {q !== "" && (
            <Link to="/support" className="button-secondary">
              {t("support:search.newest")}
            </Link>
          )}
        </EmptyState>
      ) : (
        <Results orders={page.items} />
      )}
      <MoreLink to={page.nextCursor === null ? null : `/support?${further}`} name={t("vendor:more")} />
    </div>
  );
}
