import { redirect } from "react-router";
import { DeskSearch } from "../../components/form/desk-search.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { findOrders, mayBePhone, searchOrders } from "./queries.server.ts";
import { Results } from "./results.tsx";

const typedIn = (q: string | null | undefined): string => (q ?? "").trim().slice(0, 100);

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const q = typedIn(searchParams.get("q"));
  return { q, page: await findOrders(personalApi(args), { q, cursor: searchParams.get("cursor") }) };
}

/** What may be a phone is answered here; everything else gets an address of its own. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const q = typedIn(form["q"]);
  if (mayBePhone(q))
    return { q, page: await searchOrders(personalApi(args), { q, cursor: form["cursor"] ?? null }) };
  const query = q === "" ? "" : `?${new URLSearchParams({ q })}`;
  return redirect(`/${localeOf(args.params)}/support${query}`, { status: 303 });
}

export default function Search({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { q, page } = actionData ?? loaderData;
  const action = `/${locale}/support?index`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("support:search.title")} isPrivate />
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h1 className="text-2xl">{t("support:search.title")}</h1>
        <Link to="/support/complaints" className="link inline-flex min-h-12 items-center">
          {t("complaints:desk.title")}
        </Link>
      </div>
      <DeskSearch
        id="support-search"
        label={t("support:search.label")}
        action={action}
        method="post"
        typed={q}
        example={t("support:search.example")}
      />
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
      <More q={q} cursor={page.nextCursor} action={actionData ? action : null} />
    </div>
  );
}

type MoreProps = Readonly<{ q: string; cursor: string | null; action: string | null }>;

/** The older ones: by address, or asked again with what was typed where that may be a phone. */
function More({ q, cursor, action }: MoreProps) {
  const { t } = useWords();
  if (cursor === null || action === null) {
    const further = new URLSearchParams({ ...(q !== "" && { q }), cursor: cursor ?? "" });
    return <MoreLink to={cursor === null ? null : `/support?${further}`} name={t("vendor:more")} />;
  }
  return (
    <form method="post" action={action} className="mt-4 text-center">
      <input type="hidden" name="q" value={q} />
      <input type="hidden" name="cursor" value={cursor} />
      <button className="button-secondary">{t("vendor:more")}</button>
    </form>
  );
}
