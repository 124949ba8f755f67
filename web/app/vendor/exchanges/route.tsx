import { ExchangeAnswerBody } from "@haat/contract/exchange";
import { isId, newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ExchangeCard } from "./exchange-card.tsx";
import { answerExchange, readShopExchanges } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  return { ...(await readShopExchanges(personalApi(args))), pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { exchange, part = "", answer, why, key = "" } = await readForm(args.request);
  const read = ExchangeAnswerBody.safeParse({ exchange, answer, ...(answer === "refuse" && { why }) });
  if (!read.success || !isId("subOrder", part)) throw data(null, { status: 400 });
  const outcome = await answerExchange({ api: personalApi(args), partId: part, key, body: read.data });
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const flash = read.data.answer === "agree" ? "exchange_agreed" : "exchange_refused";
  return redirect(`/${localeOf(args.params)}/vendor/exchanges`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash(flash, args.request) } },
  });
}

export default function Exchanges({ loaderData: { items, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("parcels:exchange.shop_title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:exchange.shop_title")}</h1>
        <p className="max-w-prose text-soft">{t("parcels:exchange.shop_text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {items.length === 0 ? (
        <EmptyState icon="parcel" title={t("parcels:exchange.shop_none")}>
          <p className="text-soft">{t("parcels:exchange.shop_none_text")}</p>
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {items.map((exchange) => (
            <ExchangeCard key={exchange.id} exchange={exchange} pressKey={pressKey} />
          ))}
        </div>
      )}
    </div>
  );
}
