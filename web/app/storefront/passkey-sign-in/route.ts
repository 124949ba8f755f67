import { data, redirect } from "react-router";
import { readAnswer } from "../../lib/passkey-answer.ts";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { toSignIn } from "../../lib/me.server.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import { keepSignIn, openSession } from "../../lib/sign-in.server.ts";
import type { Route } from "./+types/route.ts";

/** The sign-in page's passkey arrives here; one that opens nothing leads back there, and is told why. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params } = args;
  const form = await request.formData();
  const value = form.get("answer");
  const answer = readAnswer(typeof value === "string" ? value : "");
  if (answer === null) throw data(null, { status: 400 });
  const back = safeRedirect(form.get("back"), `/${localeOf(params)}/account`);
  const opened = await openSession(personalApi(args), {
    path: "/v1/auth/passkeys/sessions",
    proof: { answer },
    back,
  });
  if (!opened.ok) {
    const away = toSignIn(localeOf(params), back);
    away.headers.append("set-cookie", writeFlash("passkey_refused", request));
    return away;
  }
  const headers = new Headers();
  for (const cookie of keepSignIn(opened.value, new Date(), request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", writeFlash("signed_in", request));
  return redirect(back, { status: 303, headers });
}
