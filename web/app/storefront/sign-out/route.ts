import { redirect } from "react-router";
import { z } from "zod";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { dropCart, dropSession, dropShop, keepCount } from "../../lib/tokens.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = ({ params }: Route.LoaderArgs) => redirect(`/${localeOf(params)}/account`);

/** The browser forgets the session even when the API cannot be told. */
export async function action(args: Route.ActionArgs) {
  await outcomeOf(personalApi(args).send("DELETE", "/v1/auth/session", z.unknown()));
  const headers = new Headers();
  for (const cookie of dropSession(args.request)) headers.append("set-cookie", cookie);
  headers.append("set-cookie", dropShop(args.request));
  headers.append("set-cookie", writeFlash("signed_out", args.request));
  headers.append("set-cookie", dropCart(args.request));
  headers.append("set-cookie", keepCount(0, args.request));
  return redirect(`/${localeOf(args.params)}`, { status: 303, headers });
}
