import { poll } from "@haat/local/machine/poll";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { expect, inject } from "vitest";
import { aPhone, dhanmondi } from "./buyer.ts";
import { call, together, type Workshop, workshopOf } from "./by-api.ts";
import { codeSentTo } from "./outbox.ts";
import { asOwner } from "./owner.ts";

/** Those whose statements are brought in. */
export const carriers = ["pathao", "steadfast", "redx"] as const;
export type Carrier = (typeof carriers)[number];
export type SoldParcel = Readonly<{ courier: Carrier; shop: string; order: string; number: string }>;

/** How many orders have something of the shop, of which things in turn, and who carries it: the first so many by one, the rest by the next. */
const shops = [
  {
    shop: "gadget-goli",
    packer: "owner",
    orders: 58,
    skus: ["CHARGER-20W-C", "CHARGER-33W-DUAL", "COVER-FLIP-LEATHER-GALAXY-A15"],
    by: [["pathao", 58]],
  },
  {
    shop: "jharna-tant",
    packer: "packer",
    orders: 85,
    skus: ["TANGAIL-SARI-NEELAMBORI", "TANGAIL-SARI-GANGA-JAMUNA", "TANGAIL-SARI-DHANSHISH-YELLOW"],
    by: [
      ["pathao", 47],
      ["steadfast", 19],
      ["redx", 19],
    ],
  },
  {
    shop: "shapla-kantha",
    packer: "manager",
    orders: 85,
    skus: ["BABY-KANTHA-HATI", "BABY-KANTHA-MACH", "KANTHA-PURONO-SHARI"],
    by: [["steadfast", 85]],
  },
  {
    shop: "bonojibi-modhu",
    packer: "packer",
    orders: 85,
    skus: ["HONEY-BAIN-500G", "HONEY-GORAN-500G", "HONEY-BAIN-1KG"],
    by: [["redx", 85]],
  },
] as const;
const orderCount = 85;

type Part = Readonly<{ id: string; shop: string }>;

/** A guest wants one of each, pays in cash, and types the code that her phone is sent; what the shops have to do. */
async function ordered(variants: readonly string[]): Promise<readonly Part[]> {
  const headers: Record<string, string> = {};
  for (const variant of variants) {
    const told = await call(["PUT", `/v1/store/cart/lines/${variant}`], { body: { quantity: 1 }, headers });
    headers["x-haat-cart"] = told.headers.get("x-haat-cart") ?? headers["x-haat-cart"] ?? "";
  }
  const wish = { areaId: dhanmondi.area, method: "cod" };
  const quote = await call(["POST", "/v1/store/quotes"], { headers, body: wish });
  const phone = aPhone();
  const placed = await call(["POST", "/v1/store/orders"], {
    headers,
    body: {
      quoteHash: (JSON.parse(quote.text) as { hash: string }).hash,
      contact: { name: "রহিমা খাতুন", phone },
      address: { areaId: dhanmondi.area, details: "বাসা ১২, রোড ৩/এ, ঢাকা", landmark: "মসজিদের পাশে" },
      method: "cod",
    },
  });
  const { order, token } = JSON.parse(placed.text) as { order: PlacedParts; token: string };
  await call(["POST", `/v1/store/orders/${order.id}/verify`], {
    headers: { "x-haat-order-token": token },
    body: { code: await codeSentTo(phone) },
  });
  return order.subOrders.map(({ id, vendor }) => ({ id, shop: vendor.slug }));
}
type PlacedParts = Readonly<{
  id: string;
  subOrders: readonly Readonly<{ id: string; vendor: Readonly<{ slug: string }> }>[];
}>;

/** Enough of everything on the shelves, as its shop counts it in; the variants by their sku. */
async function stocked(hands: ReadonlyMap<string, Workshop>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { shop, skus, orders } of shops)
    for (const sku of skus) {
      const [variant] = await asOwner<{ id: string }>("select id from variant where sku = $1", [sku]);
      if (!variant) throw new Error(`the market sells no ${sku}`);
      await call(["POST", `/v1/vendor/stock/${variant.id}/changes`], {
        ...{ token: hands.get(shop)?.lead ?? "", body: { change: orders, reason: "received" } },
      });
      found.set(sku, variant.id);
    }
  return found;
}

/** All are ordered, accepted and packed: what is packed, by shop. */
async function packed(hands: ReadonlyMap<string, Workshop>): Promise<ReadonlyMap<string, string[]>> {
  const variants = await stocked(hands);
  const ready = new Map<string, string[]>(shops.map(({ shop }) => [shop, []]));
  await together(Array.from({ length: orderCount }), async (_, nth) => {
    const wanted = shops.flatMap(({ skus, orders }) =>
      nth < orders ? [variants.get(skus[nth % skus.length] ?? "") ?? ""] : [],
    );
    for (const { id, shop } of await ordered(wanted)) {
      const { lead = "", packer = "" } = hands.get(shop) ?? {};
      await call(["POST", `/v1/vendor/orders/${id}/accept`], { token: lead });
      await call(["POST", `/v1/vendor/orders/${id}/pack`], { token: packer });
      ready.get(shop)?.push(id);
    }
  });
  return ready;
}

type Booking = Readonly<{ token: string; courier: Carrier; parts: readonly string[] }>;
/** So many may be ticked at one press. */
const mostAtOnce = 50;

async function book({ token, courier, parts }: Booking): Promise<void> {
  for (let from = 0; from < parts.length; from += mostAtOnce)
    await call(["POST", "/v1/vendor/bookings"], {
      ...{ token, body: { courier, parts: parts.slice(from, from + mostAtOnce) } },
    });
}

/** The couriers have told us under which number they carry each. */
const numbered = (parts: readonly string[]): Promise<SoldParcel[]> =>
  poll(
    async () => {
      const rows = await asOwner<SoldParcel>(
        `select c.courier, v.slug as shop, o.number as order, c.number from consignment c join orders o on o.id = c.order_id
          join vendor v on v.id = c.vendor_id where c.sub_order_id = any($1) and c.number is not null order by c.id`,
        [parts],
      );
      return rows.length === parts.length ? rows : null;
    },
    { timeoutMs: 120_000, failure: () => new Error("not every parcel has its courier's number") },
  );

/** 85 orders of four shops: ordered, accepted and packed as their apps would ask the API, and booked with three couriers over their own wire. */
export async function manySold(): Promise<readonly SoldParcel[]> {
  const hands = new Map<string, Workshop>();
  for (const { shop, packer } of shops) hands.set(shop, await workshopOf(shop, packer));
  const ready = await packed(hands);
  for (const { shop, by } of shops) {
    let from = 0;
    for (const [courier, count] of by) {
      const parts = (ready.get(shop) ?? []).slice(from, from + count);
      await book({ token: hands.get(shop)?.lead ?? "", courier, parts });
      from += count;
    }
  }
  return numbered([...ready.values()].flat());
}

/** Each rider fetches his and is paid at its door; we hear of both from his courier's own system, and of nothing else. */
export async function manyDelivered(sold: readonly SoldParcel[]): Promise<void> {
  const { simulators } = inject("services");
  await together(sold, async ({ courier, number }) => {
    const remote = courierRemote(simulators[courier].origin);
    for (const step of ["pick", "deliver"] as const) {
      const { heard } = await remote.act(number, step);
      expect(heard.map(({ status }) => (status ?? 500) < 300)).toEqual([true]);
    }
  });
  const numbers = sold.map(({ number }) => number);
  await poll(
    async () =>
      (
        await asOwner(
          "select from courier_cash k join consignment c on c.id = k.consignment_id where c.number = any($1)",
          [numbers],
        )
      ).length === sold.length || null,
    { timeoutMs: 120_000, failure: () => new Error("not every parcel's cash is on its courier's list") },
  );
}

/** The courier puts all of these on one payment: the file of it as its panel gives it, wrong in the ways that are named, by row. */
export async function statementOf(
  courier: Carrier,
  sold: readonly SoldParcel[],
  wish: Readonly<{ invoice: string; format: "csv" | "bangla" | "xlsx"; differences: readonly string[] }>,
): Promise<Uint8Array> {
  const remote = courierRemote(inject("services").simulators[courier].origin);
  const his = sold.filter((parcel) => parcel.courier === courier);
  expect(his.length).toBeGreaterThanOrEqual(100);
  await together(his, ({ number }) => remote.act(number, "invoice", { invoice: wish.invoice }));
  return remote.statement(wish);
}
