import { z } from "zod";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { SecretField } from "../../components/form/secret-field.tsx";
import { noComplaint } from "../../lib/complaints.ts";
import { readHeldLink } from "../../lib/held-link.server.ts";
import { proveByLink } from "../../lib/prove-by-link.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Shown to anybody: a redirect to the sign-in page would carry the fragment along. */
export const loader = ({ request }: Route.LoaderArgs) => ({
  isHeld: readHeldLink("email", request) !== null,
});

export const action = (args: Route.ActionArgs) =>
  proveByLink(args, {
    purpose: "email",
    path: "/v1/auth/email/changes/proof",
    view: z.null(),
    flash: "email_saved",
    pages: { here: "/account/email/prove", next: "/account" },
  });

export default function ProveEmail({ loaderData: { isHeld }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm
      title={t("access:own_email.title")}
      complaint={complaint}
      go={t("access:own_email.yes")}
      action={`/${locale}/account/email/prove`}
    >
      <p>{t("access:own_email.prove")}</p>
      <SecretField typed={actionData?.typed} errors={complaint.errors} isHeld={isHeld} />
    </NarrowForm>
  );
}
