import { foldDigits } from "@haat/core/digits";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { audienceOf } from "../../lib/audience.ts";
import { asksToConfirm, toConfirmAnew } from "../../lib/confirm.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { goOnWith } from "../../lib/session.server.ts";
import { useWords } from "../../lib/words.tsx";
import { RecoveryCodes } from "../security/recovery-codes.tsx";
import type { Route } from "./+types/route.ts";
import { AppForm } from "./app-form.tsx";
import { qrOf } from "../../lib/qr.ts";
import { beginTotp, confirmTotp } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const backOf = ({ request, params }: Pick<Route.LoaderArgs, "request" | "params">): string =>
  safeRedirect(new URL(request.url).searchParams.get("back"), `/${localeOf(params)}/account/security`);

export async function loader(args: Route.LoaderArgs) {
  const { pathname, search } = new URL(args.request.url);
  await requireMe(personalApi(args), localeOf(args.params), pathname + search);
  return { back: backOf(args) };
}

const secretForm = /^[A-Z2-7]{32}$/;

/** The secret is shown, and carried in the page until a first code of it has come; we keep it sealed and never show it again. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  if (form["intent"] !== "finish") {
    const begun = await beginTotp(api);
    return begun.ok ? data(shown(begun.value)) : answerRefusal(begun.problem, args);
  }
  const { secret = "", uri = "" } = form;
  if (!secretForm.test(secret) || !uri.startsWith("otpauth://totp/")) throw data(null, { status: 400 });
  const back = backOf(args);
  const code =
    foldDigits(form["code"] ?? "")
      .trim()
      .slice(0, 40) || "-";
  const outcome = await confirmTotp(api, { code, audience: audienceOf(back) });
  if (!outcome.ok) {
    if (asksToConfirm(outcome.problem.code)) throw toConfirmAnew(args.request, localeOf(args.params));
    const { status, title, detail } = outcome.problem;
    return data({ ...shown({ secret, uri }), refusal: { title, detail } }, { status });
  }
  const { tokens, recoveryCodes } = outcome.value;
  const headers = new Headers();
  for (const cookie of goOnWith(args, tokens)) headers.append("set-cookie", cookie);
  if (recoveryCodes === null) return redirect(back, { status: 303, headers });
  return data({ step: "codes" as const, codes: recoveryCodes, refusal: undefined }, { headers });
}

const shown = ({ secret, uri }: Readonly<{ secret: string; uri: string }>) => ({
  ...{ step: "scan" as const, secret, uri, qr: qrOf(uri) },
  refusal: undefined as Readonly<{ title: string; detail: string }> | undefined,
});

export default function SetUpApp({ loaderData: { back }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const step = actionData !== undefined && "step" in actionData ? actionData : null;
  const title = t(step?.step === "codes" ? "factors:set_up.done" : "factors:set_up.title");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <h1 className="text-2xl">{title}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {step?.step === "codes" ? (
        <RecoveryCodes codes={step.codes} back={back} />
      ) : step?.step === "scan" ? (
        <AppForm {...step} />
      ) : (
        <form method="post" data-enhance="once" className="sheet grid gap-4">
          <p>{t("factors:set_up.need")}</p>
          <button className="button" name="intent" value="begin">
            {t("factors:set_up.start")}
          </button>
        </form>
      )}
    </div>
  );
}
