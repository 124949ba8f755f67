import { MailedView, WaysView } from "@haat/contract/password";
import { data } from "react-router";
import { EmailField } from "../../components/form/email-field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { MailSent } from "../../components/ui/mail-sent.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { asksToConfirm, toConfirm } from "../../lib/confirm.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe, toSignIn } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, search } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname + search);
  return { ways: await api.read("/v1/auth/ways", WaysView) };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { email = "" } = await readForm(request);
  const body = { email };
  const outcome = await outcomeOf(
    personalApi(args).send("POST", "/v1/auth/email/changes", MailedView, { body }),
  );
  if (outcome.ok) return data({ isSent: true, email, complaint: noComplaint });
  if (outcome.problem.status === 401) throw toSignIn(localeOf(params), new URL(request.url).pathname);
  if (asksToConfirm(outcome.problem.code)) throw toConfirm(request, localeOf(params), outcome.problem.code);
  const complaint = complaintOf(outcome.problem);
  return data({ isSent: false, email, complaint }, { status: outcome.problem.status });
}

export default function OwnEmail({ loaderData: { ways }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  if (actionData?.isSent)
    return (
      <MailSent text={t("access:sent.email", { email: actionData.email })} page="/account/email/prove" />
    );
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  return (
    <NarrowForm title={t("access:own_email.title")} complaint={complaint} go={t("access:own_email.go")}>
      <p>
        {ways.email === null ? t("access:own_email.none") : t("access:own_email.now", { email: ways.email })}
      </p>
      <EmailField
        label={t("access:own_email.new")}
        typed={actionData?.email ?? ""}
        errors={errors}
        kind="email"
      />
    </NarrowForm>
  );
}
