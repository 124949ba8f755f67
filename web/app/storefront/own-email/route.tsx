import { MailedView, WaysView } from "@haat/contract/password";
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
import { requireMe, toSignIn } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, search, searchParams } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname + search);
  const token = searchParams.get("token");
  return { ways: await api.read("/v1/auth/ways", WaysView), token: token === null ? null : linkToken(token) };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { token, email = "", password } = await readForm(request);
  const api = personalApi(args);
  const locale = localeOf(params);
  const outcome =
    token === undefined
      ? await outcomeOf(
          api.send("POST", "/v1/auth/email/changes", MailedView, {
            body: { email, ...(password && { password }) },
          }),
        )
      : await outcomeOf(
          api.send("POST", "/v1/auth/email/changes/proof", z.null(), { body: { token: linkToken(token) } }),
        );
  if (!outcome.ok) {
    if (outcome.problem.status === 401) throw toSignIn(locale, new URL(request.url).pathname);
    const complaint = complaintOf(outcome.problem);
    return data({ isSent: false, email, complaint }, { status: outcome.problem.status });
  }
  if (token === undefined) return data({ isSent: true, email, complaint: noComplaint });
  return redirect(`/${locale}/account`, {
    status: 303,
    headers: { "set-cookie": writeFlash("email_saved", request) },
  });
}

export default function OwnEmail({ loaderData: { ways, token }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  if (actionData?.isSent) return <MailSent text={t("access:sent.email", { email: actionData.email })} />;
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  const title = t("access:own_email.title");
  if (token !== null)
    return (
      <NarrowForm title={title} complaint={complaint} go={t("access:own_email.yes")}>
        <p>{t("access:own_email.prove")}</p>
        <HiddenFields values={{ token }} />
      </NarrowForm>
    );
  return (
    <NarrowForm title={title} complaint={complaint} go={t("access:own_email.go")}>
      <p>
        {ways.email === null ? t("access:own_email.none") : t("access:own_email.now", { email: ways.email })}
      </p>
      <EmailField
        label={t("access:own_email.new")}
        typed={actionData?.email ?? ""}
        errors={errors}
        kind="email"
      />
      {ways.hasPassword && (
        <PasswordField name="password" label={t("access:password")} kind="current-password" errors={errors} />
      )}
    </NarrowForm>
  );
}
