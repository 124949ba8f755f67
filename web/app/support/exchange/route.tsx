import { OwnExchangesView } from "@haat/contract/exchange";
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
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";

const apiOf = (orderId: string): string => `/v1/support/orders/${encodeURIComponent(orderId)}/exchanges`;

export async function loader(args: Route.LoaderArgs) {
  const exchanges = await personalApi(args).read(apiOf(args.params.orderId), OwnExchangesView);
  return { exchanges, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { orderId } = args.params;
  const typed = await readForm(args.request);
  const body = readExchange(typed);
  if (body === null) return data({ typed, isUnread: true, asks: null, refusal: undefined }, { status: 400 });
  if (typed["intent"] !== "decide") return data({ typed, isUnread: false, asks: body, refusal: undefined });
  const outcome = await outcomeOf(
    personalApi(args).send("POST", apiOf(orderId), OwnExchangesView, {
      ...{ headers: { "idempotency-key": typed["key"] ?? "" }, body },
    }),
  );
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, asks: null, ...refused }, init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/support/orders/${orderId}/exchange`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("exchange_asked", args.request) } },
  });
}

export default function Exchange({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { exchanges, pressKey } = loaderData;
  const { lines, items } = exchanges;
  const story = `/support/orders/${params.orderId}`;
  const said = actionData && "typed" in actionData ? actionData : undefined;
  const mayAsk = may.includes("askExchangeForBuyer");
  if (said?.asks)
    return (
      <div className="page-narrow mx-auto grid gap-5">
        <PageHead title={t("parcels:exchange.staff_title")} isPrivate />
        <ExchangeSure asks={said.asks} {...{ lines, typed: said.typed }} page={`${story}/exchange`} />
      </div>
    );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:exchange.staff_title")} isPrivate />
      <BackLink to={story} name={t("parcels:exchange.staff_back")} />
      <h1 className="text-2xl">{t("parcels:exchange.staff_title")}</h1>
      <RefusalNotice refusal={said?.refusal} />
      {said?.isUnread === true && <Notice tone="bad">{t("parcels:exchange.unread")}</Notice>}
      {items.map((exchange) => (
        <section key={exchange.id} className="sheet grid gap-3">
          <h2 className="text-lg">{t(`parcels:exchange.staff_stage.${exchange.stage}`)}</h2>
          <ExchangeTerms exchange={exchange} />
          {exchange.refusal !== null && <p>{t(`parcels:exchange.refusal.${exchange.refusal}`)}</p>}
          {exchange.order !== null && (
            <Link to={`/support/orders/${exchange.order.id}`} className="button-secondary justify-self-start">
              {t("parcels:exchange.shop_order", { number: exchange.order.number })}
            </Link>
          )}
        </section>
      ))}
      {mayAsk &&
        lines.map((line) => (
          <ExchangeForm
            key={line.id}
            {...{ line, pressKey, page: `/${locale}${story}/exchange` }}
            typed={said?.typed["line"] === line.id ? said.typed : {}}
          />
        ))}
      {lines.length === 0 && items.length === 0 && (
        <EmptyState icon="parcel" title={t("parcels:exchange.none")}>
          <p className="text-soft">{t("parcels:exchange.staff_none")}</p>
        </EmptyState>
      )}
    </div>
  );
}
