import { data, redirect } from "react-router";
import { localeOf } from "../../lib/locale.ts";
import type { Route } from "./+types/registered.ts";
import { readLeft } from "./left.server.ts";
import { namedByWallet } from "./read-return.ts";

/** Under which name Rocket's bank sends its own name of the payment back, if it does. */
const reference = "trans_id";

/**
 * The one address that a wallet knows for every buyer. It says nothing of language, which the browser remembers; nor, at
 * times, of a payment: then it is the one that this browser has left to pay.
 */
export function loader({ request, params }: Route.LoaderArgs): Response {
  const { search } = new URL(request.url);
  const left = readLeft(request);
  const attempt = search === "" && left !== null ? left.attemptId : namedByWallet;
  return redirect(`/${left?.locale ?? localeOf(params)}/pay/return/${params.method}/${attempt}${search}`);
}

/** A bank's form, with which the browser sends none of our cookies: it comes again by itself, and then we ask. */
export async function action({ request, params }: Route.ActionArgs): Promise<Response> {
  if (params.method !== "rocket") throw data(null, { status: 405 });
  const named = new URLSearchParams((await request.text()).slice(0, 4096)).get(reference);
  const search = named === null ? "" : `?${new URLSearchParams({ [reference]: named.slice(0, 300) })}`;
  return redirect(new URL(request.url).pathname + search, { status: 303 });
}
