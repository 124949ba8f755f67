import { mostOwnTries, ownTryReasons } from "@haat/core/tries";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field, fieldId } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const part = await readPart(personalApi(args), args.params.id);
  if (!part.acts.includes("not-met") && args.request.method === "GET")
    throw redirect(`/${localeOf(args.params)}/vendor/orders/${part.id}`);
  const isLast = (part.ownDelivery?.tries.length ?? 0) === mostOwnTries - 1;
  return { id: part.id, number: part.number, isLast, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const note = (form["note"] ?? "").trim().slice(0, 200);
  const reason = ownTryReasons.find((name) => name === form["reason"]);
  if (!reason) return data({ isUnread: true as const, note, refusal: undefined }, { status: 400 });
  const body = { reason, ...(note !== "" && { note }) };
  const ask = { api: personalApi(args), id: args.params.id, key: form["key"] ?? "" };
  return finishAct("not-met", await actOn({ ...ask, act: "not-met", body }), args);
}

export default function NotMet({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, number, isLast, pressKey } = loaderData;
  const isUnread = actionData !== undefined && "isUnread" in actionData;
  const errors = isUnread ? { reason: t("parcels:not_met.pick") } : {};
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:not_met.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:not_met.title")}</h1>
        <p className="text-soft">{t("vendor:order.title", { number })}</p>
      </div>
      <Notice tone="warm">{isLast ? t("parcels:not_met.last") : t("parcels:not_met.text")}</Notice>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/vendor/orders/${id}/not-met?list`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-5"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-not-met`} />
        <fieldset id={fieldId("reason")} className="grid gap-3">
          <legend className="mb-2 font-semibold">{t("parcels:not_met.why")}</legend>
          {ownTryReasons.map((reason) => (
            <label key={reason} className="choice">
              <input type="radio" name="reason" value={reason} />
              <span>{t(`parcels:not_met.reason.${reason}`)}</span>
            </label>
          ))}
        </fieldset>
        <Field name="note" label={t("parcels:not_met.note")} optional={t("common:form.optional")}>
          {(control) => (
            <textarea {...control} rows={2} maxLength={200} defaultValue={isUnread ? actionData.note : ""} />
          )}
        </Field>
        <button className="button min-h-16 text-xl">{t("parcels:not_met.go")}</button>
        <Link to="/vendor/deliveries" className="button-quiet">
          {t("parcels:not_met.back")}
        </Link>
      </form>
    </div>
  );
}
