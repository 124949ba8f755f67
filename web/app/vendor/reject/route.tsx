import { rejectReasons } from "@haat/contract/vendor-order";
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
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { finishAct } from "../order/finish-act.server.ts";
import { actOn, readPart } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const part = await readPart(personalApi(args), args.params.id);
  const page = `/${localeOf(args.params)}/vendor/orders/${part.id}`;
  if (part.sees !== "all") throw redirect(page);
  if (!part.acts.includes("reject") && args.request.method === "GET") throw redirect(page);
  return { part, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const reason = rejectReasons.find((name) => name === form["reason"]);
  if (!reason) return data({ isUnread: true as const, refusal: undefined }, { status: 400 });
  const note = (form["note"] ?? "").trim().slice(0, 200);
  const ask = { api: personalApi(args), id: args.params.id, key: form["key"] ?? "" };
  const outcome = await actOn({ ...ask, act: "reject", body: { reason, ...(note !== "" && { note }) } });
  return finishAct("reject", outcome, args);
}

export default function Reject({ loaderData: { part, pressKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const isUnread = actionData !== undefined && "isUnread" in actionData;
  const errors = isUnread ? { reason: t("vendor:reject.pick") } : {};
  const title = t("vendor:reject.title");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t("vendor:order.title", { number: part.number })}</p>
      </div>
      <Notice tone="warm">
        {isNothing(part.prepaid)
          ? t("vendor:reject.warning_cod")
          : t("vendor:reject.warning_paid", { total: readMoney(part.prepaid) })}
      </Notice>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/vendor/orders/${part.id}/reject`}
        noValidate
        data-enhance="once"
        className="grid gap-5"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-reject`} />
        <fieldset id={fieldId("reason")} className="grid gap-3">
          <legend className="mb-2 font-semibold">{t("vendor:reject.why")}</legend>
          {rejectReasons.map((reason) => (
            <label key={reason} className="choice">
              <input type="radio" name="reason" value={reason} />
              <span>{t(`vendor:reject.reason.${reason}`)}</span>
            </label>
          ))}
        </fieldset>
        <Field name="note" label={t("vendor:reject.note")} optional={t("common:form.optional")}>
          {(control) => <textarea {...control} rows={2} maxLength={200} />}
        </Field>
        <div className="flex flex-wrap gap-3">
          <button className="button-danger max-sm:w-full">{t("vendor:reject.go")}</button>
          <Link to={`/vendor/orders/${part.id}`} className="button-secondary max-sm:w-full">
            {t("vendor:reject.keep")}
          </Link>
        </div>
      </form>
    </div>
  );
}
