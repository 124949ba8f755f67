import { upstashCarts } from "@haat/carts/upstash";
import { CartView } from "@haat/contract/cart";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aProduct } from "../market.ts";
import { getCode } from "../asking-code.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Asks for a code, reads the SMS and signs in, as if the last code had been sent long ago. */
async function signIn(where: TestWorld, cart: string, phone = "01911111111"): Promise<Response> {
  await where.owner.query("update one_time_code set created_at = created_at - interval '2 minutes'");
  const shown = await getCode(where, phone);
  return where.fetch("/v1/auth/sessions", { body: { phone, ...shown }, headers: { "x-haat-cart": cart } });
}

const put = (variantId: string, quantity: number) =>
  world.fetch(`/v1/store/cart/lines/${variantId}`, { method: "PUT", body: { quantity } });
const linesOf = async (cart: string) =>
  CartView.parse(
    await (await world.fetch("/v1/store/cart", { headers: { "x-haat-cart": cart } })).json(),
  ).groups.flatMap((group) => group.lines);

test("a guest's cart is poured into the person's own, which is the same on every device", async () => {
  const [one, two] = [await aProduct(world), await aProduct(world)];
  const carts: string[] = [];
  for (const { variants } of [one, two]) {
    const guest = (await put(variants[0].id, 2)).headers.get("x-haat-cart") ?? "";
    carts.push((await signIn(world, guest)).headers.get("x-haat-cart") ?? "");
    expect(await linesOf(guest)).toEqual([]);
  }
  expect(carts[0]).toMatch(/^[0-9a-z]{32}$/);
  expect(carts[1]).toBe(carts[0]);
  expect((await linesOf(carts[0] ?? "")).map((line) => [line.variantId, line.quantity]).toSorted()).toEqual(
    [one, two].map(({ variants }) => [variants[0].id, 2]).toSorted(),
  );
});

test("what another person left in this browser stays his: his own cart is poured into nobody's", async () => {
  const { variants } = await aProduct(world);
  const guest = (await put(variants[0].id, 1)).headers.get("x-haat-cart") ?? "";
  const his = (await signIn(world, guest, "01911111112")).headers.get("x-haat-cart") ?? "";
  const hers = (await signIn(world, his, "01911111113")).headers.get("x-haat-cart") ?? "";
  expect(hers).not.toBe(his);
  expect(await linesOf(hers)).toEqual([]);
  expect(await linesOf(his)).toHaveLength(1);
});

test("with Redis silent the cart stays the guest's and the sign-in stands", async () => {
  const lonely = await openWorld({ carts: upstashCarts({ url: "http://127.0.0.1:9", token: "none" }) });
  const reply = await signIn(lonely, "0123456789abcdefghjkmnpqrstvwxyz");
  expect([reply.status, reply.headers.get("x-haat-cart")]).toEqual([201, null]);
  await lonely.close();
});
