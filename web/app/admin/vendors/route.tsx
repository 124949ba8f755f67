import type { VendorRow } from "@haat/contract/admin-vendors";
import { isId } from "@haat/core/ids";
import { shopStates } from "@haat/core/roles";
import { formatDate, formatNumber } from "@haat/i18n/format";
import { DeskSearch } from "../../components/form/desk-search.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { listVendors, searchVendors } from "./queries.server.ts";
import { ShopStateBadge } from "./state-badge.tsx";

const tabs = [...shopStates, "overdue", "renaming", "all"] as const;

type Tab = (typeof tabs)[number];

function filterOf(tab: Tab): Parameters<typeof listVendors>[1] {
  if (tab === "overdue") return { dbid: "overdue" };
  if (tab === "renaming") return { name: "waiting" };
  return tab === "all" ? {} : { state: tab };
}

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const tab = tabs.find((each) => each === searchParams.get("state")) ?? "applied";
  const typed = searchParams.get("cursor") ?? "";
  const page = await listVendors(personalApi(args), {
    ...filterOf(tab),
    ...(isId("vendor", typed) && { cursor: typed }),
  });
  return { tab, q: "", page };
}

/** What was typed stays out of addresses: it may be the end of a phone. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const q = (form["q"] ?? "").trim().slice(0, 100);
  const cursor = form["cursor"] ?? "";
  const api = personalApi(args);
  return {
    tab: "all" as const,
    q,
    page: await (q === ""
      ? listVendors(api, {})
      : searchVendors(api, { q, ...(isId("vendor", cursor) && { cursor }) })),
  };
}

export default function Vendors({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { tab, q, page } = actionData ?? loaderData;
  const nameOf = (each: Tab): string =>
    each === "all"
      ? t("vendors:all")
      : each === "overdue" || each === "renaming"
        ? t(`vendors:${each}`)
        : t(`vendors:state.${each}`);
  const countOf = (each: Tab): string | undefined =>
    each === "all" || each === "overdue" || each === "renaming"
      ? undefined
      : formatNumber(page.counts[each] ?? 0, locale);
  return (
    <div className="grid gap-5">
      <PageHead title={t("vendors:list")} isPrivate />
      <h1 className="text-2xl">{t("vendors:list")}</h1>
      <DeskSearch
        id="vendor-search"
        label={t("vendors:search")}
        action={`/${locale}/admin/vendors`}
        method="post"
        typed={q}
      />
      <Tabs
        label={t("vendors:tabs")}
        tabs={tabs.map((each) => ({
          key: each,
          to: `/admin/vendors?state=${each}`,
          name: nameOf(each),
          count: countOf(each),
          isHere: each === tab,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="shop" title={t("vendors:none")} />}
      <ul className="grid gap-3">
        {page.items.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {q !== "" && page.nextCursor !== null && (
        <form method="post" action={`/${locale}/admin/vendors`} className="justify-self-center">
          <HiddenFields values={{ q, cursor: page.nextCursor }} />
          <button className="button-secondary">{t("vendors:more")}</button>
        </form>
      )}
      <MoreLink
        to={
          page.nextCursor === null || q !== ""
            ? null
            : `/admin/vendors?state=${tab}&cursor=${page.nextCursor}`
        }
        name={t("vendors:more")}
      />
    </div>
  );
}

function Row({ row }: { row: VendorRow }) {
  const { locale } = useWords();
  return (
    <li className="sheet flex flex-wrap items-center justify-between gap-3">
      <div className="grid gap-1">
        <Link
          to={`/admin/vendors/${row.id}`}
          className="inline-flex min-h-12 items-center text-lg font-semibold underline underline-offset-4"
        >
          <Typed text={row.name} />
        </Link>
        <p className="text-soft">
          <Typed text={row.ownerName} /> · {shownDigits(row.phone, locale)} · {row.district}
        </p>
        <p className="text-sm text-soft">{formatDate(new Date(row.since), locale)}</p>
      </div>
      <ShopStateBadge state={row.state} />
    </li>
  );
}
