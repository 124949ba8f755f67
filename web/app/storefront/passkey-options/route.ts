import { PasskeyOptionsView } from "@haat/contract/factors";
import { data } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { asksToConfirm } from "../../lib/confirm.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import type { Route } from "./+types/route.ts";

const paths: Readonly<Record<string, string>> = {
  create: "/v1/auth/passkeys/registration",
  use: "/v1/auth/passkeys/step-up/challenge",
  sign_in: "/v1/auth/passkeys/sessions/challenge",
};

/** For the script of the pages with passkeys: what to ask the authenticator, or where to confirm first. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const form = await readForm(args.request);
  const path = paths[form["kind"] ?? ""];
  if (path === undefined) throw data(null, { status: 400 });
  const outcome = await outcomeOf(personalApi(args).send("POST", path, PasskeyOptionsView));
  if (outcome.ok) return Response.json({ options: outcome.value.options });
  const locale = localeOf(args.params);
  const back = safeRedirect(form["back"], `/${locale}/account/security`);
  if (asksToConfirm(outcome.problem.code))
    return Response.json({ confirm: `/${locale}/account/confirm?back=${encodeURIComponent(back)}` });
  return new Response(null, { status: outcome.problem.status });
}
