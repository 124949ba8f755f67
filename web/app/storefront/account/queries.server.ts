import { MeView } from "@haat/contract/auth";
import { OrderPage } from "@haat/contract/order";
import { redirect } from "react-router";
import type { z } from "zod";
import { outcomeOf, refusePage, type Api } from "../../lib/api.server.ts";

/** Who is signed in; sends to the sign-in page, and from there back, when nobody is. */
export async function requireMe(api: Api, locale: string, back: string): Promise<MeView> {
  const outcome = await outcomeOf(api.find("/v1/auth/me", MeView));
  if (outcome.ok) return outcome.value;
  if (outcome.problem.status === 401) throw redirect(`/${locale}/sign-in?back=${encodeURIComponent(back)}`);
  return refusePage(outcome.problem);
}

export const readOrders = (api: Api, cursor: string | null): Promise<z.infer<typeof OrderPage>> =>
  api.read("/v1/store/orders", OrderPage, { query: { cursor: cursor ?? undefined } });
