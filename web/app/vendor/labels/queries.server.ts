import { isId } from "@haat/core/ids";
import { personalApi } from "../../lib/api.server.ts";
import { readDeliveries } from "../deliveries/queries.server.ts";
import { mayBeBooked } from "../order/booking.tsx";
import { readPart } from "../order/queries.server.ts";
import { readOrders, type Tab } from "../orders/queries.server.ts";
import { requireShop } from "../shop/require-shop.server.ts";
import { type LabelFacts, labelOf } from "./label.server.ts";

type Api = ReturnType<typeof personalApi>;
type Card = Awaited<ReturnType<typeof readOrders>>["items"][number];

/** Labels of one print. */
export const mostLabels = 48;

/** What may be printed together: what waits for its courier, what the shop carries itself, what a courier has already. */
export const labelSets = ["booked", "own", "sent"] as const;
export type LabelSet = (typeof labelSets)[number];

export type Labels = Readonly<{
  shop: string;
  labels: readonly LabelFacts[];
  of: LabelSet;
  /** More wait than one print takes. */
  isCut: boolean;
}>;

/** Of the parts that the address names, or of all of a set: what has a label. */
export async function readLabels(args: Parameters<typeof personalApi>[0]): Promise<Labels> {
  const api = personalApi(args);
  const { searchParams } = new URL(args.request.url);
  const shop = await requireShop(args);
  const of = labelSets.find((set) => set === searchParams.get("of")) ?? "booked";
  const named = (searchParams.get("parts") ?? "").split(",").filter((id) => isId("subOrder", id));
  const isNamed = named.length > 0;
  const ids = isNamed ? [...new Set(named)] : await idsOf(api, of, shop.may.includes("listOwnDeliveries"));
  const parts = await Promise.all(ids.slice(0, mostLabels).map((id) => readPart(api, id)));
  const labels = parts
    .flatMap((part) => labelOf(part) ?? [])
    .filter(({ courier }) => isNamed || (courier === null) === (of === "own"));
  return { shop: shop.name, labels, of, isCut: ids.length > mostLabels };
}

async function idsOf(api: Api, of: LabelSet, mayDeliver: boolean): Promise<string[]> {
  if (of === "sent") return idsIn(api, "on_the_way", ({ state }) => state !== "rto_in_transit");
  if (of === "booked")
    return idsIn(
      api,
      "preparing",
      ({ booking }) => booking?.state === "booked" && booking.parcel === "label_ready",
    );
  const out = mayDeliver ? await readDeliveries(api) : [];
  return [...(await idsIn(api, "preparing", mayBeBooked)), ...out.map(({ id }) => id)];
}

/** The newest of a tab, one more at most than a print takes. */
async function idsIn(api: Api, tab: Tab, isIts: (card: Card) => boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readOrders>> = await readOrders(api, { tab, limit: 50, cursor });
    for (const card of page.items) if (isIts(card)) found.push(card.id);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length <= mostLabels);
  return found;
}
