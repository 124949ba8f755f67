import { CallBackBody } from "@haat/contract/another-try";
import { data, redirect } from "react-router";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { type Ask, callBack as send } from "./queries.server.ts";

type Args = Readonly<{
  request: Request;
  params: Readonly<{ locale?: string | undefined; orderId: string }>;
}>;

/** One press of the order's page: the money is on its way back. */
export async function callBack(ask: Ask, form: Readonly<Record<string, string>>, { request, params }: Args) {
  const read = CallBackBody.safeParse({ part: form["part"] });
  if (!read.success) throw data(null, { status: 400 });
  const outcome = await send(ask, read.data);
  if (!outcome.ok)
    return data(
      { refusal: outcome.problem.title, handoff: null, wallet: null },
      { status: outcome.problem.status },
    );
  return redirect(`/${localeOf(params)}/orders/${params.orderId}`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("called_back", request) } },
  });
}
