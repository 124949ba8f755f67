import { redirect } from "react-router";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import type { Route } from "./+types/route.ts";

/** To the first page that is open to whoever comes. */
export async function loader(args: Route.LoaderArgs) {
  const locale = localeOf(args.params);
  const { may } = await requireMe(personalApi(args), locale, `/${locale}/admin`);
  throw redirect(`/${locale}/admin/${may.includes("searchVendors") ? "vendors" : "payouts"}`);
}
