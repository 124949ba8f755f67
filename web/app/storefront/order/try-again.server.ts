import { OwnAnotherTryBody } from "@haat/contract/another-try";
import { data, redirect } from "react-router";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { type Ask, askAnotherTry } from "./queries.server.ts";

type Args = Readonly<{
  request: Request;
  params: Readonly<{ locale?: string | undefined; orderId: string }>;
}>;

/** One press of the order's page: what was asked is told there. */
export async function tryAgain(ask: Ask, form: Readonly<Record<string, string>>, { request, params }: Args) {
  const read = OwnAnotherTryBody.safeParse({ part: form["part"], wish: form["wish"] });
  if (!read.success) throw data(null, { status: 400 });
  const outcome = await askAnotherTry(ask, read.data);
  if (!outcome.ok)
    return data(
      { refusal: outcome.problem.title, handoff: null, wallet: null },
      { status: outcome.problem.status },
    );
  return redirect(`/${localeOf(params)}/orders/${params.orderId}`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("try_asked", request) } },
  });
}
