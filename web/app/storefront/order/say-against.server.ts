import { ContestBody } from "@haat/contract/confirmation";
import { data, redirect } from "react-router";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { contest } from "./queries.server.ts";

type Asker = Readonly<{ request: Request; params: { locale?: string | undefined; orderId: string } }>;

/** The buyer's word against why he would be called; what is too short comes back to be mended. */
export async function sayAgainst(
  ask: Parameters<typeof contest>[0],
  said: string,
  { request, params }: Asker,
) {
  const nothing = { refusal: null, handoff: null, wallet: null, unread: null };
  if (!ContestBody.safeParse({ said }).success) return data({ ...nothing, unread: said }, { status: 400 });
  const outcome = await contest(ask, said);
  if (!outcome.ok)
    return data({ ...nothing, refusal: outcome.problem.title }, { status: outcome.problem.status });
  return redirect(`/${localeOf(params)}/orders/${params.orderId}`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("contested", request) } },
  });
}
