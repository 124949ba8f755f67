import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { changeStock, readStock, readStockQuery } from "./queries.server.ts";
import { readChange } from "./read-change.ts";
import { stockAddress } from "./stock-address.ts";
import { StockFilters } from "./stock-filters.tsx";
import { StockRow } from "./stock-row.tsx";

export async function loader(args: Route.LoaderArgs) {
  const query = readStockQuery(new URL(args.request.url).searchParams);
  return { query, page: await readStock(personalApi(args), query), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const variantId = idField("variant").safeParse(form["variantId"]).data;
  if (variantId === undefined) throw data(null, { status: 400 });
  const typed = { variantId, amount: form["amount"] ?? "", happening: form["happening"] ?? "" };
  const read = readChange(typed.amount, typed.happening);
  if (!read.ok) return data({ typed, fault: read.fault, refusal: undefined }, { status: 400 });
  const outcome = await changeStock({
    api: personalApi(args),
    variantId,
    key: form["key"] ?? "",
    body: read.body,
  });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ typed, fault: undefined, ...refused.data }, refused.init ?? {});
  }
  const query = readStockQuery(new URL(request.url).searchParams);
  const headers = { "set-cookie": writeFlash("stock_saved", request) };
  return redirect(`/${localeOf(params)}${stockAddress(query)}#${variantId}`, { status: 303, headers });
}

export default function Stock({ loaderData: { query, page, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const isAsked = query.q !== "" || query.low;
  return (
    <div className="grid gap-4">
      <PageHead title={t("vendor:stock.title")} isPrivate />
      <h1 className="text-2xl">{t("vendor:stock.title")}</h1>
      <StockFilters query={query} />
      <RefusalNotice refusal={actionData?.refusal} />
      {page.items.length === 0 ? (
        <EmptyState icon="stack" title={isAsked ? t("vendor:stock.none_found") : t("vendor:stock.none")}>
          {isAsked && (
            <Link to="/vendor/stock" className="button-secondary">
              <Icon name="back" />
              {t("vendor:stock.all")}
            </Link>
          )}
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-3 lg:grid-cols-2">
          {page.items.map((row) => (
            <StockRow
              key={row.variantId}
              row={row}
              address={stockAddress(query)}
              pressKey={pressKey}
              typed={actionData?.typed.variantId === row.variantId ? actionData.typed : undefined}
              fault={actionData?.typed.variantId === row.variantId ? actionData.fault : undefined}
            />
          ))}
        </ul>
      )}
      <MoreLink
        to={page.nextCursor === null ? null : stockAddress({ ...query, cursor: page.nextCursor })}
        name={t("vendor:more")}
      />
    </div>
  );
}
