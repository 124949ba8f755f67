import { isId } from "@haat/core/ids";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { readTokens } from "../../lib/tokens.server.ts";
import { readPart } from "../order/queries.server.ts";
import { readOrders } from "../orders/queries.server.ts";
import { pickShop } from "../shop/pick-shop.ts";
import { type LabelFacts, labelOf } from "./label.server.ts";

/** Labels of one print. */
export const mostLabels = 48;

export type Labels = Readonly<{
  shop: string;
  labels: readonly LabelFacts[];
  /** More wait than one print takes: what is left comes once these are handed over. */
  isCut: boolean;
}>;

/** Of the parts that the address names, or of all that wait for their courier: what is booked. */
export async function readLabels(args: Parameters<typeof personalApi>[0]): Promise<Labels> {
  const api = personalApi(args);
  const { searchParams, pathname, search } = new URL(args.request.url);
  const me = await requireMe(api, localeOf(args.params), pathname + search);
  const named = (searchParams.get("parts") ?? "").split(",").filter((id) => isId("subOrder", id));
  const ids = named.length > 0 ? named : await waiting(api);
  const parts = await Promise.all(ids.slice(0, mostLabels).map((id) => readPart(api, id)));
  return {
    shop: pickShop(me.shops, readTokens(args.request).shop)?.name ?? "",
    labels: parts.flatMap((part) => labelOf(part) ?? []),
    isCut: ids.length > mostLabels,
  };
}

async function waiting(api: ReturnType<typeof personalApi>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readOrders>> = await readOrders(api, {
      ...{ tab: "preparing", limit: 50, cursor },
    });
    for (const { id, booking } of page.items)
      if (booking?.state === "booked" && booking.parcel === "label_ready") found.push(id);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length <= mostLabels);
  return found;
}
