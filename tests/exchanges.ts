import type { ExchangeView, OwnExchangesView, ShopExchangesView } from "@haat/contract/exchange";
import type { Courier } from "@haat/core/couriers";
import { commissionOn } from "@haat/core/ledger";
import { newSecret } from "@haat/core/ids";
import { expect } from "vitest";
import { keyed, type Placed, placeOrder, verifyOrder } from "./buying.ts";
import { codeOf, partOf } from "./dispatch.ts";
import { aProduct, aVendor, aVendorSession, type TestSession } from "./market.ts";
import { reported } from "./parcels.ts";
import type { TestShop } from "./shop.ts";

/** What a sari in three sizes costs, from the small one on; and something cheaper of the same shop. */
export const sizes = [33_335n, 33_335n, 49_999n] as const;
export const cheaperPrice = 9_900n;

export type Wish = Readonly<{ quantity?: number; to?: 0 | 1 | 2 | "cheaper"; reason?: "size" }>;
/** Two small ones, delivered, of which a buyer wants some larger ones. */
export type Bought = Readonly<{
  placed: Placed;
  partId: string;
  line: string;
  vendorId: string;
  seller: TestSession;
  variants: readonly string[];
  cheaper: string;
  /** What was said to a request: its own exchange, or why not. */
  ask: (wish?: Wish) => Promise<ExchangeView | string>;
  answer: (id: string, body: Readonly<Record<string, string>>) => Promise<ExchangeView | string>;
  read: () => Promise<OwnExchangesView>;
  act: (partId: string, verb: string, body?: unknown) => Promise<string>;
}>;

const itemOf = async (reply: Response, id?: string): Promise<ExchangeView | string> => {
  if (reply.status !== 200) return codeOf(reply);
  const { items } = (await reply.json()) as ShopExchangesView;
  return items.find((each) => id === undefined || each.id === id) ?? "none";
};

/** In its courier's hands, as it was asked for by a shop of its own. */
export async function anOrderTo(
  shop: TestShop,
  number: string,
  courier: Courier = "pathao",
): Promise<Bought> {
  const { world } = shop;
  const vendor = await aVendor(world);
  const seller = await aVendorSession(world, vendor);
  const { variants } = await aProduct(world, { vendor, pricesMinor: sizes, stock: 9 });
  const [cheaper] = (await aProduct(world, { vendor, pricesMinor: [cheaperPrice] })).variants;
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 2]]);
  await verifyOrder(shop, placed);
  const partId = partOf(placed);
  const act: Bought["act"] = async (id, verb, body) => {
    const reply = await world.fetch(`/v1/vendor/orders/${id}/${verb}`, {
      ...{ method: "POST", headers: keyed(seller.headers) },
      ...(body !== undefined && { body }),
    });
    return reply.status === 200 ? "done" : codeOf(reply);
  };
  expect(await act(partId, "accept")).toBe("done");
  expect(await act(partId, "pack")).toBe("done");
  expect(await act(partId, "hand-over", { consignment: { courier, number } })).toBe("done");
  const line = placed.order.subOrders[0]?.lines[0]?.id ?? "";
  const path = `/v1/store/orders/${placed.order.id}/exchanges`;
  const { "idempotency-key": _key, ...own } = placed.headers;
  return {
    ...{ placed, partId, line, seller, act, vendorId: vendor.id, cheaper: cheaper.id },
    variants: variants.map(({ id }) => id),
    ask: async ({ quantity = 1, to = 2, reason = "size" } = {}) => {
      const variant = to === "cheaper" ? cheaper.id : variants[to]?.id;
      const body = { line, quantity, variant, reason };
      return itemOf(await world.fetch(path, { body, headers: keyed(own) }));
    },
    answer: async (exchange, body) =>
      itemOf(
        await world.fetch(`/v1/vendor/orders/${partId}/exchange`, {
          ...{ body: { exchange, ...body }, headers: keyed(seller.headers) },
        }),
        exchange,
      ),
    read: async () => (await (await world.fetch(path, { headers: own })).json()) as OwnExchangesView,
  };
}

type Market = Readonly<{ shop: TestShop; fresh: () => string }>;

/** The same, delivered. */
export async function delivered({ shop, fresh }: Market, courier: Courier = "pathao"): Promise<Bought> {
  const number = fresh();
  const bought = await anOrderTo(shop, number, courier);
  expect(await reported(shop, { number, says: "delivered", over: {}, courier })).toBe("now");
  return bought;
}

export type Going = Bought &
  Readonly<{ exchange: ExchangeView; number: string; newPart: string; newOrder: string }>;

export const isExchange = (said: ExchangeView | string): ExchangeView => {
  if (typeof said === "string") throw new Error(`no exchange: ${said}`);
  return said;
};

/** Agreed, and what goes out is in its courier's hands. */
export const going = async (market: Market, wish: Wish = {}, courier: Courier = "pathao"): Promise<Going> =>
  sentFor(market, await delivered(market, courier), wish, courier);

/** The same of what was bought before, once more. */
export async function sentFor(
  market: Market,
  bought: Bought,
  wish: Wish,
  courier: Courier = "pathao",
): Promise<Going> {
  const { id } = isExchange(await bought.ask(wish));
  const exchange = isExchange(await bought.answer(id, { answer: "agree" }));
  const [newPart, newOrder] = [exchange.order?.partId ?? "", exchange.order?.id ?? ""];
  const number = market.fresh();
  expect(await bought.act(newPart, "pack")).toBe("done");
  expect(await bought.act(newPart, "hand-over", { consignment: { courier, number } })).toBe("done");
  return { ...bought, exchange, number, newPart, newOrder };
}

/** What of each may be sold. */
export const onHand = async ({ world }: TestShop, variants: readonly string[]): Promise<number[]> => {
  const { rows } = await world.owner.query<{ id: string; free: number }>(
    "select variant_id as id, on_hand - held - committed as free from stock where variant_id = any ($1)",
    [variants],
  );
  return variants.map((id) => rows.find((row) => row.id === id)?.free ?? -1);
};
/** His courier says so of the parcel that brings the new piece. */
export const saidOf = (
  shop: TestShop,
  { number }: Going,
  says: "delivered" | "exchanged" | "lost",
  collected: bigint | null = null,
) => reported(shop, { number, says, over: { collected } });
/** Nobody took it. */
export const comesBack = async (shop: TestShop, it: Going): Promise<string> => {
  await reported(shop, { number: it.number, says: "rto_in_transit", over: {} });
  return it.act(it.newPart, "take-back", { lines: [] });
};
/** Of the new piece, and of the old one. */
export async function standingOf({ world }: TestShop, { newPart }: Pick<Going, "newPart">) {
  const { rows } = await world.owner.query(
    `select s.state as part, c.state as parcel, k.due_minor::text as due, w.state as swap, w.whole,
      array(select x.kind || ' ' || x.our_minor from parcel_case x where x.consignment_id = c.id order by x.made_at) as cases,
      (select q.amount_minor::text from courier_claim q where q.consignment_id = c.id and q.state = 'open') as claim,
      array(select j.event_type from journal j where j.order_id = s.order_id order by j.id) as journals
     from sub_order s join orders o on o.id = s.order_id join swap w on w.id = o.swap_id join consignment c on c.sub_order_id = s.id
       left join courier_cash k on k.consignment_id = c.id where s.id = $1`,
    [newPart],
  );
  return rows[0];
}
/** What its shop earns of so much. */
export const earnedOn = async ({ world }: TestShop, goods: bigint, { newPart }: Going): Promise<bigint> => {
  const { rows } = await world.owner.query<Record<"c" | "v", string>>(
    "select commission_bp as c, vat_bp as v from sub_order where id = $1",
    [newPart],
  );
  const { commission, vat } = commissionOn(goods, {
    ...{ commissionBp: BigInt(rows[0]?.c ?? 0), vatBp: BigInt(rows[0]?.v ?? 0) },
  });
  return goods - commission - vat;
};

/** Every move of an exchange. */
export async function everyExchange(shop: TestShop): Promise<void> {
  const fresh = (): string => `EX${newSecret().slice(0, 12)}`.toUpperCase();
  const bought = await delivered({ shop, fresh });
  const { id } = isExchange(await bought.ask());
  expect(await bought.answer(id, { answer: "refuse", why: "used" })).toMatchObject({ stage: "refused" });
  for (const isLost of [true, false]) {
    const it = await going({ shop, fresh });
    await reported(shop, { number: it.number, says: "exchanged", over: {} });
    if (isLost) await reported(shop, { number: it.number, says: "lost", over: {} });
    expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] })).toBe("done");
  }
}

/** One that waits for its shop's answer, and a shop that has nothing to do with it. */
export async function waiting(shop: TestShop) {
  const fresh = (): string => `EK${newSecret().slice(0, 12)}`.toUpperCase();
  const bought = await delivered({ shop, fresh });
  const stranger = await aVendorSession(shop.world, await aVendor(shop.world));
  return { bought, ask: async () => isExchange(await bought.ask()).id, stranger: stranger.headers };
}
