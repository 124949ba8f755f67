import { GuestOrderList } from "@haat/contract/my-data";
import { OrderPage } from "@haat/contract/order";
import type { z } from "zod";
import { outcomeOf, type Api } from "../../lib/api.server.ts";

export const readOrders = (api: Api, cursor: string | null): Promise<z.infer<typeof OrderPage>> =>
  api.read("/v1/store/orders", OrderPage, { query: { cursor: cursor ?? undefined } });

/** What was ordered with his number before he signed in; the page can do without. */
export async function findGuestOrders(api: Api): Promise<GuestOrderList | null> {
  const found = await outcomeOf(api.find("/v1/auth/me/guest-orders", GuestOrderList));
  return found.ok ? found.value : null;
}
