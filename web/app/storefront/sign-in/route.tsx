import { foldDigits } from "@haat/core/digits";
import { redirect } from "react-router";
import signInScript from "virtual:enhance/sign-in";
import { readForm } from "../../components/form/form-values.ts";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi, publicApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepSignIn, openSession } from "../../lib/sign-in.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { PageHandle } from "../../root.tsx";
import type { Route } from "./+types/route.ts";
import { PasskeyEntrance } from "../passkey-sign-in/entrance.tsx";
import { findProviders } from "../elsewhere/queries.server.ts";
import { CodeForm } from "./code-form.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PhoneForm } from "./phone-form.tsx";
import { askForCode, phoneOf, refusedCode, unreadPhone } from "./steps.server.ts";
import { WorkForm } from "./work-form.tsx";

/** Only this page does a new device's work. */
export const handle: PageHandle = { script: signInScript };

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const backOf = (params: { locale?: string }, back: unknown): string =>
  safeRedirect(back, `/${localeOf(params)}/account`);

export const loader = async (args: Route.LoaderArgs) => ({
  back: backOf(args.params, new URL(args.request.url).searchParams.get("back")),
  providers: await findProviders(publicApi(args)),
});

/** Steps on one address: the phone, a new device's work, then the code that was sent. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const api = personalApi(args);
  const phone = phoneOf(form);
  if (phone === null) return unreadPhone(form);
  if (form["intent"] !== "open") return askForCode(api, form, phone);
  const code = foldDigits(form["code"] ?? "").replaceAll(/\s/g, "");
  if (!/^\d{4,12}$/.test(code)) return refusedCode(form, null);
  const back = backOf(params, form["back"]);
  const opened = await openSession(api, { proof: { phone, code, flow: form["flow"] ?? "" }, back });
  if (!opened.ok) return refusedCode(form, opened.problem);
  const headers = new Headers();
  for (const cookie of keepSignIn(opened.value, new Date(), request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", writeFlash("signed_in", request));
  return redirect(back, { status: 303, headers });
}

export default function SignIn({ loaderData: { back, providers }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("account:sign_in.title")} isPrivate />
      <h1 className="text-2xl">{t("account:sign_in.title")}</h1>
      {actionData?.step === "code" ? (
        <CodeForm back={back} step={actionData} />
      ) : actionData?.step === "work" ? (
        <WorkForm back={back} step={actionData} />
      ) : (
        <PhoneForm back={back} step={actionData ?? null} />
      )}
      <PasskeyEntrance back={back} />
      <OtherWays back={back} providers={providers} />
    </div>
  );
}
