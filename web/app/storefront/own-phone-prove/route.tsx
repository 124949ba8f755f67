import { PhoneChangeView } from "@haat/contract/phone-change";
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
  isHeld: readHeldLink("phone", request) !== null,
});

export const action = (args: Route.ActionArgs) =>
  proveByLink(args, {
    purpose: "phone",
    path: "/v1/auth/phone-changes/current/mail",
    view: PhoneChangeView,
    pages: { here: "/account/phone/prove", next: "/account/phone" },
  });

export default function ProvePhone({ loaderData: { isHeld }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm
      title={t("access:own_phone.title")}
      complaint={complaint}
      go={t("access:own_phone.yes")}
      action={`/${locale}/account/phone/prove`}
    >
      <p>{t("access:own_phone.by_mail")}</p>
      <SecretField typed={actionData?.typed} errors={complaint.errors} isHeld={isHeld} />
    </NarrowForm>
  );
}
