import { GuestOrderList, TakenOrdersView } from "@haat/contract/my-data";
import { OrderView } from "@haat/contract/order";
import { Problem } from "@haat/contract/problem";
import { SessionView } from "@haat/contract/session";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { getCode } from "../asking-code.ts";
import { placeOrder, type Placed } from "../buying.ts";
import { aBuyerSession, aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const path = "/v1/auth/me/guest-orders";
let made = 0;
const aNumber = (): string => `0131${String((made += 1)).padStart(7, "0")}`;

/** A guest's cash order with this number. */
async function ordered(phone: string): Promise<Placed> {
  const { variants } = await aProduct(shop.world);
  return placeOrder(shop, "cod", [[variants[0].id, 1]], phone);
}
async function comeIn(phone: string): Promise<Headers> {
  const { code, flow } = await getCode(shop.world, phone);
  const reply = await shop.world.fetch("/v1/auth/sessions", { body: { phone, code, flow } });
  return { authorization: `Bearer ${SessionView.parse(await reply.json()).access.token}` };
}
const listed = async (headers: Headers) =>
  GuestOrderList.parse(await (await shop.world.fetch(path, { headers })).json());
const take = (headers: Headers, orderId?: string) =>
  shop.world.fetch(path, { headers, body: orderId === undefined ? {} : { orderId } });
const codeOf = async (reply: Response) =>
  reply.ok
    ? TakenOrdersView.parse(await reply.json()).taken
    : `${reply.status} ${Problem.parse(await reply.json()).code}`;
const ownerOf = async ({ order }: Placed): Promise<string | null> => {
  const { rows } = await shop.world.owner.query("select buyer_id from orders where id = $1", [order.id]);
  return rows[0].buyer_id;
};
const isHis = async (headers: Headers, { order }: Placed) =>
  (await shop.world.fetch(`/v1/store/orders/${order.id}`, { headers })).status === 200;

test("orders placed as a guest are shown and taken by whoever has just proven the phone", async () => {
  const phone = aNumber();
  const [one, two] = [await ordered(phone), await ordered(phone)];
  const headers = await comeIn(phone);
  expect(await isHis(headers, one)).toBe(false);
  const { isPhoneProven, items } = await listed(headers);
  expect([isPhoneProven, new Set(items.map(({ id }) => id))]).toEqual([
    true,
    new Set([two.order.id, one.order.id]),
  ]);
  expect(await codeOf(await take(headers))).toBe(2);
  expect([await isHis(headers, one), await isHis(headers, two)]).toEqual([true, true]);
  expect(await codeOf(await take(headers))).toBe(0);
  const { rows } = await shop.world.owner.query(
    "select count(*)::int from audit where action = 'order.take' and subject = any($1)",
    [[one.order.id, two.order.id]],
  );
  expect(rows).toEqual([{ count: 2 }]);
});

test("a stay whose phone was proven long ago sees and takes nothing until it is proven again", async () => {
  const phone = aNumber();
  const headers = await comeIn(phone);
  const placed = await ordered(phone);
  await shop.world.owner.query(
    "update one_time_code set used_at = now() - interval '11 minutes' where used_at is not null",
  );
  expect(await listed(headers)).toEqual({ isPhoneProven: false, items: [] });
  expect(await codeOf(await take(headers))).toBe("403 auth.proof_needed");
  expect(await ownerOf(placed)).toBeNull();
});

test("an older stay of the account, or one by another way in, does not live on somebody's fresh code", async () => {
  const phone = aNumber();
  const old = await comeIn(phone);
  await shop.world.owner.query(
    "update session set created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day', ends_at = ends_at - interval '1 day', stepped_up_at = null",
  );
  await shop.world.owner.query("update one_time_code set created_at = created_at - interval '2 minutes'");
  const placed = await ordered(phone);
  await comeIn(phone);
  expect(await codeOf(await take(old))).toBe("403 auth.proof_needed");
  await shop.world.owner.query("update session set stepped_up_at = now(), factors = array['password']");
  expect(await codeOf(await take(old))).toBe("403 auth.proof_needed");
  expect(await ownerOf(placed)).toBeNull();
});

test("a number that changed hands brings nobody the orders of whoever had it before", async () => {
  const phone = aNumber();
  const [old, owned, fresh] = [await ordered(phone), await ordered(phone), await ordered(phone)];
  const other = await aBuyerSession(shop.world);
  await shop.world.owner.query("update orders set placed_at = now() - interval '91 days' where id = $1", [
    old.order.id,
  ]);
  await shop.world.owner.query("update orders set buyer_id = $2 where id = $1", [
    owned.order.id,
    other.userId,
  ]);
  const headers = await comeIn(phone);
  expect((await listed(headers)).items.map(({ id }) => id)).toEqual([fresh.order.id]);
  expect(await codeOf(await take(headers))).toBe(1);
  expect([await ownerOf(old), await ownerOf(owned)]).toEqual([null, other.userId]);
});

test("whether an order can be taken is told to whoever is signed in and holds its token, until it is somebody's", async () => {
  const placed = await ordered(aNumber());
  const buyer = await aBuyerSession(shop.world);
  const token = { "x-haat-order-token": placed.token };
  const canTake = async (headers: Headers) =>
    OrderView.parse(await (await shop.world.fetch(`/v1/store/orders/${placed.order.id}`, { headers })).json())
      .canTake;
  expect(placed.order.canTake).toBe(false);
  expect(await canTake(token)).toBe(false);
  expect(await canTake({ ...buyer.headers, ...token })).toBe(true);
  expect(await codeOf(await take({ ...buyer.headers, ...token }, placed.order.id))).toBe(1);
  expect(await canTake({ ...buyer.headers, ...token })).toBe(false);
  expect(await canTake(buyer.headers)).toBe(false);
});

test("an order is taken by its token, and by no number, no other token and nobody else's session", async () => {
  const [phone, stranger] = [aNumber(), await aBuyerSession(shop.world)];
  const [placed, other] = [await ordered(phone), await ordered(phone)];
  const withToken = (token: string) => ({ ...stranger.headers, "x-haat-order-token": token });
  const missing = "ord_00000000000000000000000000";
  const refused = [
    await take(stranger.headers, placed.order.id),
    await take(withToken(other.token), placed.order.id),
    await take(withToken(placed.token), missing),
  ];
  expect(await Promise.all(refused.map(codeOf))).toEqual(Array(3).fill("404 order.not_found"));
  expect(
    (await shop.world.fetch(path, { headers: stranger.headers, body: { number: placed.order.number } }))
      .status,
  ).toBe(400);
  expect(await ownerOf(placed)).toBeNull();
  expect(await codeOf(await take(withToken(placed.token), placed.order.id))).toBe(1);
  expect(await codeOf(await take(withToken(placed.token), placed.order.id))).toBe(0);
  const thief = await aBuyerSession(shop.world);
  const late = { ...thief.headers, "x-haat-order-token": placed.token };
  expect(await codeOf(await take(late, placed.order.id))).toBe("404 order.not_found");
  expect(await ownerOf(placed)).toBe(stranger.userId);
});
