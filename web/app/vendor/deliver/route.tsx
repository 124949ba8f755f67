import { foldDigits } from "@haat/core/digits";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { TypeCode } from "./type-code.tsx";
import { carriers, WhoCarried } from "./who-carried.tsx";

export async function loader(args: Route.LoaderArgs) {
  const part = await readPart(personalApi(args), args.params.id);
  const page = `/${localeOf(args.params)}/vendor/orders/${part.id}`;
  if (!part.acts.includes("deliver") && args.request.method === "GET") throw redirect(page);
  const isFromList = new URL(args.request.url).searchParams.has("list");
  return { part, isFromList, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const code = foldDigits(form["code"] ?? "").replaceAll(/[\s-]/g, "");
  if (!/^\d{4,12}$/.test(code)) return data({ isUnread: true as const, refusal: undefined }, { status: 400 });
  const carriedBy = carriers.find((who) => who === form["carried"]);
  // The answer is another press than the code.
  const key = `${form["key"] ?? ""}${carriedBy ? `-${carriedBy}` : ""}`;
  const ask = { api: personalApi(args), id: args.params.id, key, act: "deliver" } as const;
  const outcome = await actOn({ ...ask, body: { code, ...(carriedBy && { carriedBy }) } });
  if (!outcome.ok && outcome.problem.code === "delivery.who_carried")
    return data({ asks: code, refusal: undefined }, { status: 409 });
  return finishAct(carriedBy === "courier" ? "code-early" : "deliver", outcome, args);
}

export default function Deliver({
  loaderData: { part, isFromList, pressKey },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const asks = actionData !== undefined && "asks" in actionData ? actionData.asks : null;
  const isUnread = actionData !== undefined && "isUnread" in actionData;
  const errors = isUnread ? { code: t("vendor:deliver.unread") } : {};
  const title = t("vendor:deliver.title");
  const toCollect = part.ownDelivery?.toCollect ?? (part.sees === "all" ? part.cashToCollect : null);
  const cash = toCollect !== null && !isNothing(toCollect) ? toCollect : null;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t("vendor:order.title", { number: part.number })}</p>
      </div>
      {toCollect === null ? (
        <Notice>{t("vendor:deliver.ask")}</Notice>
      ) : cash ? (
        <div className="sheet flex items-center gap-4">
          <Icon name="cash" className="size-12 text-brand" />
          <p>
            {t("vendor:deliver.take")}
            <Taka amount={cash} className="block text-4xl font-semibold text-brand" />
          </p>
        </div>
      ) : (
        <Notice tone="good">{t("vendor:deliver.paid")}</Notice>
      )}
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/vendor/orders/${part.id}/deliver${isFromList ? "?list" : ""}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-deliver`} />
        {asks === null ? <TypeCode errors={errors} takesCash={cash !== null} /> : <WhoCarried code={asks} />}
        <Link to={isFromList ? "/vendor/deliveries" : `/vendor/orders/${part.id}`} className="button-quiet">
          {isFromList ? t("parcels:not_met.back") : t("vendor:deliver.back")}
        </Link>
      </form>
    </div>
  );
}
