import { ApiProblem } from "../../lib/api-problem.ts";
import { personalApi, refusePage } from "../../lib/api.server.ts";
import { asksToConfirm } from "../../lib/confirm.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { readForm } from "../../components/form/form-values.ts";
import { redirect } from "react-router";
import type { Route } from "./+types/route.ts";

const handed = ["content-type", "content-disposition", "content-security-policy"];

/** Whoever comes by its address, after signing in, is shown where it is asked for. */
export const loader = ({ params }: Route.LoaderArgs) => redirect(`/${localeOf(params)}/account/privacy`);

/** Back to the buttons, not to the document: a download leaves the page as it stands, here with a proof already spent. */
function confirmFirst(locale: string): Response {
  const back = encodeURIComponent(`/${locale}/account/privacy?confirmed=yes#export`);
  return redirect(`/${locale}/account/confirm?back=${back}`, { status: 303 });
}

/** Hands the document on as it is written; nothing of it is kept here. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params } = args;
  const { format } = await readForm(request);
  const body = { format: format === "json" ? "json" : "html" };
  const reply = await personalApi(args)
    .open("/v1/auth/me/exports", { body })
    .catch((fault: unknown) => {
      if (fault instanceof ApiProblem && asksToConfirm(fault.code)) throw confirmFirst(localeOf(params));
      return refusePage(fault);
    });
  const headers = new Headers({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  for (const name of handed) headers.set(name, reply.headers.get(name) ?? "");
  return new Response(reply.body, { headers });
}
