import { MailedView } from "@haat/contract/password";
import { data } from "react-router";
import { EmailField } from "../../components/form/email-field.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { Agreeing } from "../../components/form/agreeing.tsx";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { MailSent } from "../../components/ui/mail-sent.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const loader = () => null;

export async function action(args: Route.ActionArgs) {
  const { email = "", password = "", name = "" } = await readForm(args.request);
  const body = { email, password, name };
  const asked = await outcomeOf(
    personalApi(args).send("POST", "/v1/auth/registrations", MailedView, { body }),
  );
  if (asked.ok) return data({ isSent: true, email, name, complaint: noComplaint });
  const complaint = complaintOf(asked.problem);
  return data({ isSent: false, email, name, complaint }, { status: asked.problem.status });
}

export default function Register({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  if (actionData?.isSent)
    return <MailSent text={t("access:sent.register", { email: actionData.email })} page="/verify-email" />;
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  return (
    <NarrowForm
      title={t("access:register.title")}
      complaint={complaint}
      go={t("access:register.go")}
      below={
        <>
          <a href={`/${locale}/sign-in`} className="button-quiet">
            {t("access:to_phone")}
          </a>
          <a href={`/${locale}/sign-in/password`} className="button-quiet">
            {t("access:to_password")}
          </a>
        </>
      }
    >
      <p>{t("access:register.text")}</p>
      <Field
        name="name"
        label={t("access:register.name")}
        hint={t("access:register.name_hint")}
        errors={errors}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="name"
            dir="auto"
            maxLength={80}
            defaultValue={actionData?.name ?? ""}
          />
        )}
      </Field>
      <EmailField label={t("access:email")} typed={actionData?.email ?? ""} errors={errors} />
      <PasswordField
        name="password"
        label={t("access:password")}
        hint={t("access:password.hint")}
        kind="new-password"
        errors={errors}
      />
      <Agreeing />
    </NarrowForm>
  );
}
