import { TakenOrdersView } from "@haat/contract/my-data";
import { isId } from "@haat/core/ids";
import { redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi, refusePage } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { toSignIn } from "../../lib/me.server.ts";
import { tokensOf } from "../../lib/carried.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = ({ params }: Route.LoaderArgs) => redirect(`/${localeOf(params)}/account`);

/** Takes what was ordered without an account: one order whose token this browser holds, or all of the proven phone. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { request, params } = args;
  const locale = localeOf(params);
  const { orderId } = await readForm(request);
  const page =
    orderId !== undefined && isId("order", orderId) ? `/${locale}/orders/${orderId}` : `/${locale}/account`;
  const token = orderId === undefined ? undefined : tokensOf(args).orders.get(orderId);
  const sent = await outcomeOf(
    personalApi(args).send("POST", "/v1/auth/me/guest-orders", TakenOrdersView, {
      body: orderId === undefined ? {} : { orderId },
      headers: token === undefined ? {} : { "x-haat-order-token": token },
    }),
  );
  if (!sent.ok && sent.problem.status === 401) throw toSignIn(locale, page);
  // Ten minutes went by: the page asks to confirm the number again.
  if (!sent.ok && sent.problem.code === "auth.proof_needed") return redirect(page, { status: 303 });
  if (!sent.ok) return refusePage(sent.problem);
  return redirect(page, {
    status: 303,
    headers: { "set-cookie": writeFlash(orderId === undefined ? "orders_taken" : "order_taken", request) },
  });
}
