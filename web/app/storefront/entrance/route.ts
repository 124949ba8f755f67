import { pickLocale } from "@haat/i18n/locale";
import { redirect } from "react-router";
import { cookieName, readCookies } from "../../lib/cookies.ts";
import type { Route } from "./+types/route.ts";

/** `/`: the language somebody chose here before, else the browser's, else Bangla. */
export function loader({ request }: Route.LoaderArgs) {
  const chosen = readCookies(request.headers.get("cookie")).get(cookieName("lang", request.url));
  const headers = { vary: "Accept-Language, Cookie" };
  return redirect(`/${pickLocale(request.headers.get("accept-language"), chosen)}`, { headers });
}
