import { foldDigits } from "@haat/core/digits";
import { readPhone } from "@haat/core/phone";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepSignIn, openSession } from "../../lib/sign-in.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { CodeForm, PhoneForm } from "./form.tsx";
import { sendCode } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const backOf = (params: { locale?: string }, back: unknown): string =>
  safeRedirect(back, `/${localeOf(params)}/account`);

export const loader = ({ request, params }: Route.LoaderArgs) => ({
  back: backOf(params, new URL(request.url).searchParams.get("back")),
});

/** Two steps on one address: the phone, then the code that was sent to it. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const api = personalApi(args);
  const typed = form["phone"] ?? "";
  const phone = readPhone(typed);
  if (phone === null)
    return data(
      { step: "phone" as const, phone: typed, fault: "phone" as const, refusal: null },
      { status: 400 },
    );
  if (form["intent"] !== "open") {
    const sent = await sendCode(api, phone);
    if (!sent.ok)
      return data(
        { step: "phone" as const, phone: typed, fault: null, refusal: sent.problem.title },
        { status: sent.problem.status },
      );
    return data({ step: "code" as const, phone: typed, fault: null, refusal: null });
  }
  const code = foldDigits(form["code"] ?? "").replaceAll(/\s/g, "");
  if (!/^\d{4,12}$/.test(code))
    return data(
      { step: "code" as const, phone: typed, fault: "code" as const, refusal: null },
      { status: 400 },
    );
  const back = backOf(params, form["back"]);
  const opened = await openSession(api, { proof: { phone, code }, back });
  if (!opened.ok)
    return data(
      { step: "code" as const, phone: typed, fault: null, refusal: opened.problem.title },
      { status: opened.problem.status },
    );
  const headers = new Headers();
  for (const cookie of keepSignIn(opened.value, new Date(), request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", writeFlash("signed_in", request));
  return redirect(back, { status: 303, headers });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { back } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("account:sign_in.title")} isPrivate />
      <h1 className="text-2xl">{t("account:sign_in.title")}</h1>
      {actionData?.step === "code" ? (
        <CodeForm
          back={back}
          phone={actionData.phone}
          isUnread={actionData.fault === "code"}
          refusal={actionData.refusal}
        />
      ) : (
        <PhoneForm
          back={back}
          phone={actionData?.phone ?? ""}
          isUnread={actionData?.fault === "phone"}
          refusal={actionData?.refusal ?? null}
        />
      )}
    </div>
  );
}
