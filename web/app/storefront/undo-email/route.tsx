import { data, redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { SecretField } from "../../components/form/secret-field.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Programs open every link of a message; only a person presses the button. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { token: typed = "" } = await readForm(request);
  const body = { token: linkToken(typed) };
  const sent = personalApi(args).send("POST", "/v1/auth/email/changes/undo", z.null(), { body });
  const undone = await outcomeOf(sent);
  if (!undone.ok) {
    const complaint = complaintOf(undone.problem, { "auth.link_dead": "token" });
    return data({ typed, complaint }, { status: undone.problem.status });
  }
  return redirect(`/${localeOf(params)}/reset`, {
    status: 303,
    headers: { "set-cookie": writeFlash("email_back", request) },
  });
}

export default function UndoEmail({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm
      title={t("access:undo.title")}
      complaint={complaint}
      go={t("access:undo.go")}
      action={`/${locale}/undo-email`}
    >
      <p>{t("access:undo.text")}</p>
      <SecretField typed={actionData?.typed} errors={complaint.errors} />
    </NarrowForm>
  );
}
