import { MailedView } from "@haat/contract/password";
import { data } from "react-router";
import { EmailField } from "../../components/form/email-field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { MailSent } from "../../components/ui/mail-sent.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

/** Asks where to send the link. */
export async function action(args: Route.ActionArgs) {
  const { email = "" } = await readForm(args.request);
  const asked = await outcomeOf(
    personalApi(args).send("POST", "/v1/auth/password/resets", MailedView, { body: { email } }),
  );
  if (asked.ok) return data({ email, isSent: true, complaint: noComplaint });
  return data(
    { email, isSent: false, complaint: complaintOf(asked.problem) },
    { status: asked.problem.status },
  );
}

export default function Reset({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  if (actionData?.isSent)
    return <MailSent text={t("access:sent.reset", { email: actionData.email })} page="/reset/new" />;
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm
      title={t("access:reset.title")}
      complaint={complaint}
      go={t("access:reset.go")}
      below={
        <a href={`/${locale}/sign-in`} className="button-quiet">
          {t("access:to_phone")}
        </a>
      }
    >
      <p>{t("access:reset.text")}</p>
      <EmailField label={t("access:email")} typed={actionData?.email ?? ""} errors={complaint.errors} />
    </NarrowForm>
  );
}
