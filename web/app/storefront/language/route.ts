import { isLocale } from "@haat/i18n/locale";
import { data, redirect } from "react-router";
import { writeCookie } from "../../lib/cookies.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import type { Route } from "./+types/route.ts";

const yearS = 365 * 86_400;

/** Remembers the language somebody chose and goes on to the same page in it. */
export function loader({ request, params }: Route.LoaderArgs) {
  if (!isLocale(params.to)) throw data(null, { status: 404 });
  const back = new URL(request.url).searchParams.get("back");
  const cookie = writeCookie("lang", params.to, request.url, { maxAgeS: yearS });
  return redirect(safeRedirect(back, `/${params.to}`), { headers: { "set-cookie": cookie } });
}
