import { MailedView } from "@haat/contract/password";
import { data, redirect } from "react-router";
import { z } from "zod";
import { EmailField } from "../../components/form/email-field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { MailSent } from "../../components/ui/mail-sent.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Without a link it asks where to send one; with it, for the new password. */
export function loader({ request }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token");
  return { token: token === null ? null : linkToken(token) };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { token: given, email = "", password = "" } = await readForm(request);
  const api = personalApi(args);
  const token = given === undefined ? null : linkToken(given);
  const kept = { token, email };
  if (token === null) {
    const asked = await outcomeOf(
      api.send("POST", "/v1/auth/password/resets", MailedView, { body: { email } }),
    );
    if (asked.ok) return data({ ...kept, isSent: true, complaint: noComplaint });
    const complaint = complaintOf(asked.problem);
    return data({ ...kept, isSent: false, complaint }, { status: asked.problem.status });
  }
  const body = { token, password };
  const reset = await outcomeOf(api.send("POST", "/v1/auth/password/resets/proof", z.null(), { body }));
  if (!reset.ok) {
    const complaint = complaintOf(reset.problem);
    return data({ ...kept, isSent: false, complaint }, { status: reset.problem.status });
  }
  return redirect(`/${localeOf(params)}/sign-in/password`, {
    status: 303,
    headers: { "set-cookie": writeFlash("password_saved", request) },
  });
}

export default function Reset({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  if (actionData?.isSent) return <MailSent text={t("access:sent.reset", { email: actionData.email })} />;
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  const token = actionData?.token ?? loaderData.token;
  return (
    <NarrowForm
      title={t("access:reset.title")}
      complaint={complaint}
      go={token === null ? t("access:reset.go") : t("access:save")}
      action={`/${locale}/reset`}
      below={
        <a href={token === null ? `/${locale}/sign-in` : `/${locale}/reset`} className="button-quiet">
          {token === null ? t("access:to_phone") : t("access:reset.go")}
        </a>
      }
    >
      {token === null ? (
        <>
          <p>{t("access:reset.text")}</p>
          <EmailField label={t("access:email")} typed={actionData?.email ?? ""} errors={errors} />
        </>
      ) : (
        <>
          <p>{t("access:reset.choose")}</p>
          <HiddenFields values={{ token }} />
          <PasswordField
            name="password"
            label={t("access:password.new")}
            hint={t("access:password.hint")}
            kind="new-password"
            errors={errors}
          />
        </>
      )}
    </NarrowForm>
  );
}
