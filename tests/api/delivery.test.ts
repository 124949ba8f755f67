import { CartView, QuoteView } from "@haat/contract/cart";
import { DeliveryView, PlaceList } from "@haat/contract/delivery";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aProduct, aVendor, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
/** Of a shop in Tangail; a piece weighs two and a half kilograms. */
let heavy: TestProduct;
beforeAll(async () => {
  world = await openWorld({ bent: ["R6"], locale: "en" });
  const vendor = await aVendor(world, { cityId: "upa-tangail-sadar" });
  heavy = await aProduct(world, { vendor, pricesMinor: [400_000n, 450_000n], weightGrams: 2_500 });
});
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

const deliver = (product: string, area: string) =>
  world.fetch(`/v1/store/delivery?product=${product}&area=${area}`);
const delivered = async (product: string, area: string) =>
  DeliveryView.parse(await (await deliver(product, area)).json());
const codeOf = async (reply: Response) => Problem.parse(await reply.json()).code;

async function cartWith(product: TestProduct): Promise<Record<string, string>> {
  const reply = await world.fetch(`/v1/store/cart/lines/${product.variants[0].id}`, {
    method: "PUT",
    body: { quantity: 1 },
  });
  return { "x-haat-cart": reply.headers.get("x-haat-cart") ?? "" };
}
const cartTo = async (headers: Record<string, string>, area: string) =>
  CartView.parse(await (await world.fetch(`/v1/store/cart?area=${area}`, { headers })).json());

test.each([
  ["upa-tangail-sadar", "inside", 5],
  ["tha-dhaka-dhanmondi", "outside", 10],
] as const)("what the product says of %s, the cart and the bill say too", async (area, zone, days) => {
  const said = await delivered(heavy.slug, area);
  const headers = await cartWith(heavy);
  const cart = await cartTo(headers, area);
  const reply = await world.fetch("/v1/store/quotes", {
    method: "POST",
    headers,
    body: { areaId: area, method: "cod" },
  });
  const quote = QuoteView.parse(await reply.json());
  const piece = said.pieces.find(({ variantId }) => variantId === heavy.variants[0].id);
  const [group] = quote.groups;
  expect(said).toMatchObject({ zone, days, promisedBy: group?.promisedBy, area: { id: area } });
  expect(piece).toMatchObject({ charge: group?.delivery, total: quote.total, ahead: quote.advance?.now });
  expect(cart.groups[0]?.delivery).toEqual({
    ...{ charge: group?.delivery, zone: group?.zone, promisedBy: group?.promisedBy },
  });
  expect(cart.delivery).toMatchObject({ charge: quote.delivery, total: quote.total, area: { id: area } });
});

test("each started kilogram above the first costs, and each variant is told", async () => {
  const { pieces } = await delivered(heavy.slug, "upa-tangail-sadar");
  expect(pieces.map(({ charge, total }) => [charge.minor, total.minor]).toSorted()).toEqual([
    ["11000", "411000"],
    ["11000", "461000"],
  ]);
});

test("a place that nothing is brought to and a product that nobody shows are refused", async () => {
  const [nowhere, district] = [
    await deliver(heavy.slug, "upa-atlantis"),
    await deliver(heavy.slug, "dis-dhaka"),
  ];
  expect([await codeOf(nowhere), await codeOf(district)]).toEqual(["area.not_found", "area.not_found"]);
  const hidden = await aProduct(world, { state: "hidden" });
  expect(await codeOf(await deliver(hidden.slug, "tha-dhaka-dhanmondi"))).toBe("product.not_found");
  expect(await codeOf(await deliver("none", "tha-dhaka-dhanmondi"))).toBe("product.not_found");
});

test("it may be kept by caches, for it names nobody", async () => {
  expect((await deliver(heavy.slug, "tha-dhaka-dhanmondi")).headers.get("cache-control")).toMatch(/^public/);
});

test("neither costs more round trips than without", async () => {
  expect(await world.countTrips(() => deliver(heavy.slug, "tha-dhaka-dhanmondi"))).toBe(1);
  const headers = await cartWith(heavy);
  expect(await world.countTrips(() => cartTo(headers, "tha-dhaka-dhanmondi"))).toBe(1);
});

test("a cart with a line that cannot be ordered, or to a place that is none, says no charge", async () => {
  const scarce = await aProduct(world, { stock: 1 });
  const headers = await cartWith(scarce);
  expect((await cartTo(headers, "upa-atlantis")).delivery).toBeNull();
  await world.owner.query("update stock set on_hand = 0 where variant_id = $1", [scarce.variants[0].id]);
  const cart = await cartTo(headers, "tha-dhaka-dhanmondi");
  expect([cart.delivery, cart.groups[0]?.delivery]).toEqual([null, null]);
});

test("where cash asks for an advance, the product says so", async () => {
  await world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set-require', 'advance_mode', '"require"', now() - interval '1 minute')`,
  );
  expect((await delivered(heavy.slug, "tha-dhaka-dhanmondi")).cash).toBe("after_advance");
  await world.owner.query("delete from setting where id = 'set-require'");
  expect((await delivered(heavy.slug, "tha-dhaka-dhanmondi")).cash).toBe("open");
});

const found = async (q: string) =>
  PlaceList.parse(await (await world.fetch(`/v1/store/places?q=${encodeURIComponent(q)}`)).json()).items;

test.each([
  ["tangail sodor", "upa-tangail-sadar"],
  ["টাংগাইল সদর", "upa-tangail-sadar"],
  ["Dhanmondi", "tha-dhaka-dhanmondi"],
  ["ধানমন্ডি থানা", "tha-dhaka-dhanmondi"],
  ["comilla", "dis-cumilla"],
  ["jessore", "dis-jashore"],
  ["কক্সবাজার", "dis-coxs-bazar"],
])("%s is found, however it is typed", async (q, id) => {
  expect((await found(q))[0]?.id).toBe(id);
});

test("the beginning of a name finds what begins so, twelve at most; nonsense finds nothing", async () => {
  const some = await found("ka");
  expect(some.length).toBeGreaterThan(3);
  expect(some.length).toBeLessThanOrEqual(12);
  expect(await found("zzqqxx")).toEqual([]);
  expect(await found("...")).toEqual([]);
});
