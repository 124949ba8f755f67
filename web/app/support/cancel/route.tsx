import { CancelBody } from "@haat/contract/support";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { isNothing, readMoney } from "../../lib/money.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { mayCancel, stillAsked } from "../order/may-cancel.ts";
import { cancelForBuyer, readStory } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

const pageOf = ({ params }: Pick<Route.LoaderArgs, "params">): string =>
  `/${localeOf(params)}/support/orders/${params.orderId}`;

export async function loader(args: Route.LoaderArgs) {
  const { order, money, waiting } = await readStory(personalApi(args), args.params.orderId);
  const isClosed = !mayCancel(order) || stillAsked(order) !== undefined || waiting !== null;
  if (isClosed && args.request.method === "GET") throw redirect(pageOf(args));
  return { order, inEscrow: money.inEscrow, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const typed = form["reason"] ?? "";
  const body = CancelBody.safeParse({ reason: typed });
  if (!body.success) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const ask = {
    api: personalApi(args),
    id: args.params.orderId,
    key: form["key"] ?? "",
    // As it was typed: what the API masks in it, it says.
    reason: typed,
  };
  const outcome = await cancelForBuyer(ask);
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, ...refused.data }, refused.init ?? {});
  }
  return redirect(pageOf(args), {
    status: 303,
    headers: {
      "set-cookie": writeFlash(outcome.value.waiting === null ? "cancelled" : "cancel_waits", args.request),
    },
  });
}

export default function Cancel({
  loaderData: { order, inEscrow, pressKey },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const title = t("support:cancel.title");
  const errors = actionData?.isUnread ? { reason: t("support:cancel.unread") } : {};
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t("checkout:order.title", { number: order.number })}</p>
      </div>
      <Notice tone="warm">
        {isNothing(inEscrow)
          ? t("support:cancel.warning")
          : t("support:cancel.warning_paid", { total: readMoney(inEscrow) })}
      </Notice>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/support/orders/${order.id}/cancel`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-cancel`} />
        <Field
          name="reason"
          label={t("support:cancel.reason")}
          hint={t("support:cancel.reason_hint")}
          errors={errors}
        >
          {(control) => <textarea {...control} rows={3} maxLength={200} defaultValue={actionData?.typed} />}
        </Field>
        <div className="flex flex-wrap gap-3">
          <button className="button-danger max-sm:w-full">{t("support:cancel.go")}</button>
          <Link to={`/support/orders/${order.id}`} className="button-secondary max-sm:w-full">
            {t("support:cancel.keep")}
          </Link>
        </div>
      </form>
    </div>
  );
}
