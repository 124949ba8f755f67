import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { SecretField } from "../../components/form/secret-field.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { keepSignIn, openSession } from "../../lib/sign-in.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Programs open every link of a mail; only a person types the password and presses the button. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { token: typed = "", password = "" } = await readForm(request);
  const back = `/${localeOf(params)}/account`;
  const path = "/v1/auth/registrations/proof";
  const proof = { token: linkToken(typed), password };
  const opened = await openSession(personalApi(args), { path, proof, back });
  if (!opened.ok) {
    const complaint = complaintOf(opened.problem, { "auth.link_dead": "token" });
    return data({ typed, complaint }, { status: opened.problem.status });
  }
  const headers = new Headers();
  for (const cookie of keepSignIn(opened.value, new Date(), request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", writeFlash("signed_in", request));
  return redirect(back, { status: 303, headers });
}

export default function VerifyEmail({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm
      title={t("access:verify.title")}
      complaint={complaint}
      go={t("access:verify.go")}
      action={`/${locale}/verify-email`}
      below={
        <a href={`/${locale}/register`} className="button-quiet">
          {t("access:to_register")}
        </a>
      }
    >
      <p>{t("access:verify.text")}</p>
      <SecretField typed={actionData?.typed} errors={complaint.errors} />
      <PasswordField
        name="password"
        label={t("access:password")}
        kind="current-password"
        errors={complaint.errors}
      />
    </NarrowForm>
  );
}
