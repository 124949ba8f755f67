import type { OwnExchangesView } from "@haat/contract/exchange";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { ExchangeForm } from "../../components/commerce/exchange-form.tsx";
import { ExchangeSure } from "../../components/commerce/exchange-sure.tsx";
import { ExchangeTerms } from "../../components/commerce/exchange-terms.tsx";
import { readExchange } from "../../components/commerce/read-exchange.ts";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { isNothing, readMoney } from "../../lib/money.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { keepOrder, readTokens } from "../../lib/tokens.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { askExchange, readExchanges } from "./queries.server.ts";

const pageOf = ({ locale, orderId }: Readonly<{ locale?: string | undefined; orderId: string }>): string =>
  `/${localeOf({ locale })}/orders/${orderId}/exchange`;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { orderId } = args.params;
  const order = await readOrder(api, args.request, orderId);
  const exchanges = await readExchanges(api, args.request, orderId);
  const told = { number: order.number, exchanges, pressKey: newSecret() };
  return data(told, { headers: keysOfNew(args.request, orderId, exchanges) });
}

/** Whoever holds the key of an order without an account holds that of the order that brings the new piece: it is the same. */
function keysOfNew(request: Request, orderId: string, { items }: OwnExchangesView): Headers {
  const { orders } = readTokens(request);
  const token = orders.get(orderId);
  const fresh = items.find(({ order, stage }) => stage === "on_its_way" && order && !orders.has(order.id));
  return new Headers(
    token !== undefined && fresh?.order ? { "set-cookie": keepOrder(fresh.order.id, token, request) } : {},
  );
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const typed = await readForm(request);
  const body = readExchange(typed);
  if (body === null) return data({ typed, isUnread: true, asks: null, refusal: undefined }, { status: 400 });
  if (typed["intent"] !== "decide") return data({ typed, isUnread: false, asks: body, refusal: undefined });
  const ask = { api: personalApi(args), request, orderId: params.orderId, key: typed["key"] ?? "" };
  const outcome = await askExchange(ask, body);
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, asks: null, ...refused }, init ?? {});
  }
  return redirect(pageOf(params), {
    ...{ status: 303, headers: { "set-cookie": writeFlash("exchange_asked", request) } },
  });
}

export default function Exchange({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useWords();
  const { number, exchanges, pressKey } = loaderData;
  const { lines, items } = exchanges;
  const said = actionData && "typed" in actionData ? actionData : undefined;
  if (said?.asks)
    return (
      <div className="page-narrow mx-auto grid gap-5">
        <PageHead title={t("parcels:exchange.title")} isPrivate />
        <h1 className="text-2xl">{t("parcels:exchange.title")}</h1>
        <ExchangeSure
          asks={said.asks}
          {...{ lines, typed: said.typed }}
          page={`/orders/${params.orderId}/exchange`}
        />
      </div>
    );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:exchange.title")} isPrivate />
      <BackLink to={`/orders/${params.orderId}`} name={t("checkout:order.title", { number })} />
      <h1 className="text-2xl">{t("parcels:exchange.title")}</h1>
      <RefusalNotice refusal={said?.refusal} />
      {said?.isUnread === true && <Notice tone="bad">{t("parcels:exchange.unread")}</Notice>}
      {items.map((exchange) => (
        <section key={exchange.id} className="sheet grid gap-3">
          <h2 className="text-lg">{t(`parcels:exchange.stage.${exchange.stage}`)}</h2>
          <ExchangeTerms exchange={exchange} isOwn />
          {exchange.refusal !== null && <p>{t(`parcels:exchange.refusal.${exchange.refusal}`)}</p>}
          {(exchange.stage === "swapped" || exchange.stage === "lost" || exchange.stage === "back") &&
            !isNothing(exchange.givesBack) && (
              <p>{t("parcels:exchange.is_owed", { sum: readMoney(exchange.givesBack) })}</p>
            )}
          {exchange.stage === "on_its_way" && exchange.order !== null && (
            <>
              <p>{t("parcels:exchange.hand_over")}</p>
              <Link to={`/orders/${exchange.order.id}`} className="button-secondary justify-self-start">
                {t("parcels:exchange.follow", { number: exchange.order.number })}
              </Link>
            </>
          )}
        </section>
      ))}
      {lines.length > 0 && <p className="text-soft">{t("parcels:exchange.text")}</p>}
      {lines.map((line) => (
        <ExchangeForm
          key={line.id}
          {...{ line, pressKey, page: pageOf(params) }}
          typed={said?.typed["line"] === line.id ? said.typed : {}}
        />
      ))}
      {lines.length === 0 && items.length === 0 && (
        <EmptyState icon="parcel" title={t("parcels:exchange.none")}>
          <p className="text-soft">{t("parcels:exchange.none_text")}</p>
        </EmptyState>
      )}
    </div>
  );
}
