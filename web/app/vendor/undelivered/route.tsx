import { undeliveredReasons } from "@haat/contract/courier";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { Pieces } from "../../components/commerce/pieces.tsx";
import { piecesIn, unreadPieces } from "../../components/commerce/read-door.ts";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field, fieldId } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { isNothing, readMoney } from "../../lib/money.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import { sentLines } from "../sent-lines.ts";
import type { Route } from "./+types/route.ts";

async function ownPart(args: Pick<Route.LoaderArgs, "request" | "params" | "context">) {
  const part = await readPart(personalApi(args), args.params.id);
  if (!part.acts.includes("undelivered"))
    throw redirect(`/${localeOf(args.params)}/vendor/orders/${part.id}`);
  return { part, lines: sentLines(part) };
}

export async function loader(args: Route.LoaderArgs) {
  const { part, lines } = await ownPart(args);
  const prepaid = part.sees === "all" ? part.prepaid : null;
  return { id: part.id, number: part.number, prepaid, lines, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const [typed, { lines }] = await Promise.all([readForm(args.request), ownPart(args)]);
  const reason = undeliveredReasons.find((name) => name === typed["reason"]);
  if (!reason) return data({ typed, unread: "reason" as const, refusal: undefined }, { status: 400 });
  const ids = reason === "lost" ? [] : lines.map(({ id }) => id);
  const pieces = piecesIn(typed, ids);
  if (!pieces) return data({ typed, unread: "pieces" as const, refusal: undefined }, { status: 400 });
  const note = (typed["note"] ?? "").trim().slice(0, 200);
  const whole = [...pieces].map(([id, count]) => ({ id, whole: count }));
  const body = { reason, lines: whole, ...(note !== "" && { note }) };
  const ask = { api: personalApi(args), id: args.params.id, key: typed["key"] ?? "" };
  const outcome = await actOn({ ...ask, act: "undelivered", body });
  if (outcome.ok) return finishAct("undelivered", outcome, args);
  const refused = answerRefusal(outcome.problem, args);
  return data({ typed, unread: null, ...refused.data }, refused.init ?? {});
}

export default function Undelivered({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, number, prepaid, lines, pressKey } = loaderData;
  const said = actionData && "typed" in actionData ? actionData : undefined;
  const page = `/vendor/orders/${id}`;
  const errors = {
    ...(said?.unread === "reason" && { reason: t("parcels:undelivered.pick") }),
    ...(said?.unread === "pieces" &&
      Object.fromEntries(
        unreadPieces(said.typed, lines).map((line) => [line, t("parcels:undelivered.unread")]),
      )),
  };
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:undelivered.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:undelivered.title")}</h1>
        <p className="text-soft">{t("vendor:order.title", { number })}</p>
      </div>
      <Notice tone="warm">
        {prepaid === null
          ? t("parcels:undelivered.plain")
          : isNothing(prepaid)
            ? t("parcels:undelivered.unpaid")
            : t("parcels:undelivered.paid", { total: readMoney(prepaid) })}
      </Notice>
      <RefusalNotice refusal={said?.refusal} />
      <form
        method="post"
        action={`/${locale}${page}/undelivered`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-5"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-undelivered`} />
        <fieldset id={fieldId("reason")} className="grid gap-3">
          <legend className="mb-2 font-semibold">{t("parcels:undelivered.why")}</legend>
          {undeliveredReasons.map((reason) => (
            <label key={reason} className="choice">
              <input
                type="radio"
                name="reason"
                value={reason}
                defaultChecked={said?.typed["reason"] === reason}
              />
              <span>{t(`parcels:undelivered.reason.${reason}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className="grid gap-3">
          <legend className="font-semibold">{t("parcels:undelivered.pieces")}</legend>
          <p className="text-sm text-soft">{t("parcels:undelivered.pieces_hint")}</p>
          <Pieces lines={lines} of="whole" typed={said?.typed ?? null} errors={errors} />
        </fieldset>
        <Field name="note" label={t("parcels:undelivered.note")} optional={t("common:form.optional")}>
          {(control) => <textarea {...control} rows={2} maxLength={200} defaultValue={said?.typed["note"]} />}
        </Field>
        <div className="flex flex-wrap gap-3">
          <button className="button-danger max-sm:w-full">{t("parcels:undelivered.go")}</button>
          <Link to={page} className="button-secondary max-sm:w-full">
            {t("parcels:undelivered.keep")}
          </Link>
        </div>
      </form>
    </div>
  );
}
