import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { keepSignIn, openSession } from "../../lib/sign-in.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const loader = ({ request }: Route.LoaderArgs) => ({
  token: linkToken(new URL(request.url).searchParams.get("token")),
});

/** Programs open every link of a mail; only a person types the password and presses the button. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const token = linkToken(form["token"]);
  const back = `/${localeOf(params)}/account`;
  const path = "/v1/auth/registrations/proof";
  const proof = { token, password: form["password"] ?? "" };
  const opened = await openSession(personalApi(args), { path, proof, back });
  if (!opened.ok)
    return data({ token, complaint: complaintOf(opened.problem) }, { status: opened.problem.status });
  const headers = new Headers();
  for (const cookie of keepSignIn(opened.value, new Date(), request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", writeFlash("signed_in", request));
  return redirect(back, { status: 303, headers });
}

export default function VerifyEmail({ loaderData, actionData }: Route.ComponentProps) {
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
      <HiddenFields values={{ token: actionData?.token ?? loaderData.token }} />
      <PasswordField
        name="password"
        label={t("access:password")}
        kind="current-password"
        errors={complaint.errors}
      />
    </NarrowForm>
  );
}
