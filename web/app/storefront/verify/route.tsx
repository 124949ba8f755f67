import { foldDigits } from "@haat/core/digits";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { CodeField } from "../../components/form/code-field.tsx";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { Steps } from "../checkout/steps.tsx";
import { readOrder, resendCode, verifyOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const order = await readOrder(personalApi(args), args.request, args.params.orderId);
  if (!order.canVerify) throw redirect(`/${localeOf(args.params)}/orders/${order.id}`);
  return { order, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const ask = { api: personalApi(args), request, orderId: params.orderId, key: form["key"] ?? newSecret() };
  const isResend = form["intent"] === "resend";
  const code = foldDigits(form["code"] ?? "").replaceAll(/\s/g, "");
  if (!isResend && !/^\d{4,12}$/.test(code)) return data({ refusal: null, isUnread: true }, { status: 400 });
  const outcome = await (isResend ? resendCode(ask) : verifyOrder(ask, code));
  if (!outcome.ok)
    return data({ refusal: outcome.problem.title, isUnread: false }, { status: outcome.problem.status });
  const page = `/${localeOf(params)}/orders/${params.orderId}`;
  if (!isResend) return redirect(page, { status: 303 });
  return redirect(`${page}/verify`, {
    status: 303,
    headers: { "set-cookie": writeFlash("code_sent", request) },
  });
}

export default function Verify({ loaderData: { order, pressKey }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const action = `/${locale}/orders/${order.id}/verify`;
  const refusal = actionData?.isUnread ? t("common:code.unread") : actionData?.refusal;
  const errors = refusal ? { code: refusal } : {};
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("checkout:verify.title")} isPrivate />
      <div>
        <Steps now="done" />
        <h1 className="text-2xl">{t("checkout:verify.title")}</h1>
        <p>
          {t("checkout:verify.text", {
            phone: shownDigits(order.contact.phone, locale),
            number: order.number,
          })}
        </p>
      </div>
      <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-4">
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-v`} />
        <CodeField errors={errors} />
        <button className="button w-full">{t("checkout:verify.go")}</button>
      </form>
      <form method="post" action={action} data-enhance="once">
        <input type="hidden" name="key" value={`${pressKey}-r`} />
        <button name="intent" value="resend" className="button-quiet">
          {t("common:code.resend")}
        </button>
      </form>
      {order.expiresAt !== null && (
        <p className="text-soft">{t("checkout:verify.until", { at: new Date(order.expiresAt) })}</p>
      )}
    </div>
  );
}
