import { Icon } from "../../components/ui/icon.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { useWords } from "../../lib/words.tsx";
import { stockAddress } from "./stock-address.ts";

/** By name or code, or only what is running out. */
export function StockFilters({ query: { q, low } }: { query: Readonly<{ q: string; low: boolean }> }) {
  const { t, locale } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <form action={`/${locale}/vendor/stock`} role="search" className="flex min-w-0 flex-1 basis-64">
        <label htmlFor="stock-search" className="sr-only">
          {t("vendor:stock.search")}
        </label>
        {low && <input type="hidden" name="low" value="true" />}
        <input
          id="stock-search"
          name="q"
          type="search"
          defaultValue={q}
          placeholder={t("vendor:stock.search")}
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
        label={t("vendor:stock.show")}
        tabs={[
          {
            key: "all",
            to: stockAddress({ q, low: false, cursor: null }),
            name: t("vendor:stock.all"),
            isHere: !low,
          },
          {
            key: "low",
            to: stockAddress({ q, low: true, cursor: null }),
            name: t("vendor:stock.low"),
            isHere: low,
          },
        ]}
      />
    </div>
  );
}
