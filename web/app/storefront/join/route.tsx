import { OfferView } from "@haat/contract/team";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { SecretField } from "../../components/form/secret-field.tsx";
import { outcomeOf, publicApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { holdLink } from "../../lib/held-link.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Takes what the link of the invitation carries; the browser keeps it while somebody signs in. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { token: typed = "" } = await readForm(request);
  const token = linkToken(typed);
  const asked = publicApi(args).send("POST", "/v1/store/invitations/offer", OfferView, { body: { token } });
  const outcome = await outcomeOf(asked);
  if (!outcome.ok) {
    const complaint = complaintOf(outcome.problem, { "invitation.not_found": "token" });
    return data({ typed, complaint }, { status: outcome.problem.status });
  }
  return redirect(`/${localeOf(params)}/join/offer`, {
    status: 303,
    headers: { "set-cookie": holdLink("join", token, request) },
  });
}

export default function Join({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm
      title={t("selling:join.title")}
      complaint={complaint}
      go={t("selling:join.see")}
      action={`/${locale}/join`}
    >
      <p>{t("selling:join.text")}</p>
      <SecretField typed={actionData?.typed} errors={complaint.errors} />
    </NarrowForm>
  );
}
