import { goodsTabs } from "@haat/contract/goods";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { goodsAddress } from "./goods-address.ts";
import { GoodsCard } from "./goods-card.tsx";
import { listGoods, readGoodsQuery } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const query = readGoodsQuery(new URL(args.request.url).searchParams);
  return { query, page: await listGoods(personalApi(args), query) };
}

export default function Goods({ loaderData: { query, page } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const isAsked = query.q !== "" || query.tab !== "all";
  return (
    <div className="grid gap-4">
      <PageHead title={t("goods:title")} isPrivate />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t("goods:title")}</h1>
        <Link to="/vendor/goods/new" className="button">
          {t("goods:new")}
        </Link>
      </div>
      <p className="max-w-prose text-soft">{t("goods:lead")}</p>
      <form action={`/${locale}/vendor/goods`} role="search" className="flex max-w-md">
        <label htmlFor="goods-search" className="sr-only">
          {t("goods:search")}
        </label>
        {query.tab !== "all" && <input type="hidden" name="tab" value={query.tab} />}
        <input
          id="goods-search"
          name="q"
          type="search"
          defaultValue={query.q}
          placeholder={t("goods:search")}
          maxLength={100}
          autoComplete="off"
          className="input min-w-0 flex-1 rounded-e-none border-e-0"
        />
        <button className="button rounded-s-none">
          <Icon name="search" />
          <span className="sr-only">{t("common:search.go")}</span>
        </button>
      </form>
      <Tabs
        label={t("goods:show")}
        tabs={goodsTabs.map((tab) => ({
          ...{ key: tab, name: t(`goods:tab.${tab}`), isHere: tab === query.tab },
          to: goodsAddress({ tab, q: query.q, cursor: null }),
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState icon="bag" title={isAsked ? t("goods:none_found") : t("goods:none")}>
          {!isAsked && <p className="max-w-prose text-soft">{t("goods:none.text")}</p>}
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-3 lg:grid-cols-2">
          {page.items.map((row) => (
            <GoodsCard key={row.id} row={row} />
          ))}
        </ul>
      )}
      <MoreLink
        to={page.nextCursor === null ? null : goodsAddress({ ...query, cursor: page.nextCursor })}
        name={t("goods:more")}
      />
    </div>
  );
}
