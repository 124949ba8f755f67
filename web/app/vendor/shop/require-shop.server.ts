import type { MeView } from "@haat/contract/auth";
import { data } from "react-router";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { readTokens } from "../../lib/tokens.server.ts";
import { pickShop } from "./pick-shop.ts";

type Asker = Parameters<typeof personalApi>[0];

/** The shop that somebody works for now, with what he may do there. The layout has asked which one before. */
export async function requireShop(asker: Asker): Promise<MeView["shops"][number]> {
  const { pathname, search } = new URL(asker.request.url);
  const me = await requireMe(personalApi(asker), localeOf(asker.params), pathname + search);
  const shop = pickShop(me.shops, readTokens(asker.request).shop);
  if (shop === null) throw data(null, { status: 403 });
  return shop;
}
