import { data, redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { SecretField } from "../../components/form/secret-field.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** The page behind the link of the mail: the new password. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { token: typed = "", password = "" } = await readForm(request);
  const body = { token: linkToken(typed), password };
  const sent = personalApi(args).send("POST", "/v1/auth/password/resets/proof", z.null(), { body });
  const reset = await outcomeOf(sent);
  if (!reset.ok) {
    const complaint = complaintOf(reset.problem, { "auth.link_dead": "token" });
    return data({ typed, complaint }, { status: reset.problem.status });
  }
  return redirect(`/${localeOf(params)}/sign-in/password`, {
    status: 303,
    headers: { "set-cookie": writeFlash("password_saved", request) },
  });
}

export default function ResetNew({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  return (
    <NarrowForm
      title={t("access:reset.title")}
      complaint={complaint}
      go={t("access:save")}
      action={`/${locale}/reset/new`}
      below={
        <a href={`/${locale}/reset`} className="button-quiet">
          {t("access:reset.go")}
        </a>
      }
    >
      <p>{t("access:reset.choose")}</p>
      <SecretField typed={actionData?.typed} errors={errors} />
      <PasswordField
        name="password"
        label={t("access:password.new")}
        hint={t("access:password.hint")}
        kind="new-password"
        errors={errors}
      />
    </NarrowForm>
  );
}
