import { data, redirect } from "react-router";
import { EmailField } from "../../components/form/email-field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Agreeing } from "../../components/form/agreeing.tsx";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepSignIn, openSession } from "../../lib/sign-in.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const backOf = (params: { locale?: string }, back: unknown): string =>
  safeRedirect(back, `/${localeOf(params)}/account`);

export const loader = ({ request, params }: Route.LoaderArgs) => ({
  back: backOf(params, new URL(request.url).searchParams.get("back")),
});

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { email = "", password = "", back: typedBack } = await readForm(request);
  const back = backOf(params, typedBack);
  const path = "/v1/auth/sessions/password";
  const opened = await openSession(personalApi(args), { path, proof: { email, password }, back });
  if (!opened.ok)
    return data({ email, complaint: complaintOf(opened.problem) }, { status: opened.problem.status });
  const headers = new Headers();
  for (const cookie of keepSignIn(opened.value, new Date(), request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", writeFlash("signed_in", request));
  return redirect(back, { status: 303, headers });
}

export default function PasswordSignIn({ loaderData: { back }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  const to = encodeURIComponent(back);
  return (
    <NarrowForm
      title={t("access:sign_in.title")}
      complaint={complaint}
      go={t("access:sign_in.go")}
      below={
        <>
          <a href={`/${locale}/reset`} className="button-quiet">
            {t("access:to_reset")}
          </a>
          <a href={`/${locale}/register`} className="button-quiet">
            {t("access:to_register")}
          </a>
          <a href={`/${locale}/sign-in?back=${to}`} className="button-quiet">
            {t("access:to_phone")}
          </a>
        </>
      }
    >
      <HiddenFields values={{ back }} />
      <EmailField label={t("access:email")} typed={actionData?.email ?? ""} errors={errors} />
      <PasswordField name="password" label={t("access:password")} kind="current-password" errors={errors} />
      <Agreeing />
    </NarrowForm>
  );
}
