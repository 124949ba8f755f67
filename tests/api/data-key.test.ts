import { GuestOrderList, TakenOrdersView } from "@haat/contract/my-data";
import { PlacedOrderView } from "@haat/contract/order";
import type { Email } from "@haat/core/email";
import { newId } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { createSealer } from "@haat/core/seal";
import { sealEmail } from "@haat/core/sealed-email";
import { sealPhone } from "@haat/core/sealed-phone";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { getCode } from "../asking-code.ts";
import { cartOf, keyed, orderBody, type Placed, quoteOf } from "../buying.ts";
import { type ChangingShop, is, openChangingShop, was } from "../changing-keys.ts";
import { aProduct, aStaffSession } from "../market.ts";
import type { TestShop } from "../shop.ts";

let shop: TestShop;
let market: ChangingShop;
let owner: pg.Client;
beforeAll(async () => {
  market = await openChangingShop();
  ({ shop, owner } = market);
});
afterAll(() => market.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

/** By the whole number and by its end, as support types it. */
async function supportFinds(phone: string, { order }: Placed): Promise<boolean[]> {
  const { headers } = await aStaffSession(shop.world, "support_2");
  const asked = [phone, phone.slice(-4)].map(async (q) => {
    const reply = await shop.world.fetch("/v1/support/searches/orders", { body: { q }, headers });
    return (await reply.text()).includes(order.id);
  });
  return Promise.all(asked);
}

test("people come in as themselves before, while and after the data key is changed", async () => {
  await market.before();
  const phone = market.aNumber();
  const { id } = await market.comeIn(phone);
  await market.during();
  expect((await market.comeIn(phone)).id).toBe(id);
  const late = market.aNumber();
  const { id: lateId } = await market.comeIn(late);
  expect((await market.rotate()).remains).toEqual([]);
  expect([(await market.comeIn(phone)).id, (await market.comeIn(late)).id]).toEqual([id, lateId]);
  await market.after();
  expect([(await market.comeIn(phone)).id, (await market.comeIn(late)).id]).toEqual([id, lateId]);
});

test("an order is found by its phone and taken by whose it is, on whichever side of the change each of them stood", async () => {
  for (const [orders, arrives, rotates] of [
    ["before", "during", false],
    ["before", "during", true],
    ["during", "during", false],
    ["before", "after", true],
  ] as const) {
    await market.before();
    const phone = market.aNumber();
    const { id } = await market.comeIn(phone);
    await market[orders]();
    const placed = await market.ordered(phone);
    await market.during();
    if (rotates) await market.rotate();
    await market[arrives]();
    expect(await supportFinds(phone, placed)).toEqual([true, true]);
    const { headers, id: same } = await market.comeIn(phone);
    expect(same).toBe(id);
    const told = await shop.world.fetch("/v1/auth/me/guest-orders", { headers });
    expect(GuestOrderList.parse(await told.json()).items.map((each) => each.id)).toEqual([placed.order.id]);
    const taken = await shop.world.fetch("/v1/auth/me/guest-orders", { headers, body: {} });
    expect(TakenOrdersView.parse(await taken.json()).taken).toBe(1);
  }
});

test("a server that does not know the new key yet makes nobody known a second time", async () => {
  await market.during();
  const phone = market.aNumber();
  const { id } = await market.comeIn(phone);
  const late = createSealer(was);
  const { sealed, hash, tail } = await sealPhone(late, parsePhone(phone));
  const insert =
    "insert into user_account (id, phone_sealed, phone_hash, phone_tail, name) values ($1, $2, $3, $4, '')";
  const refused = expect.objectContaining({ code: "23505" });
  await expect(owner.query(insert, [newId("user", new Date()), sealed, hash, tail])).rejects.toEqual(refused);
  const mail = (await sealEmail(shop.world.edge.sealer, "rahima@haat.test" as Email)).hash;
  const own =
    "insert into user_account (id, email_sealed, email_hash, email_verified_at, name) values ($1, 's1.a.b', $2, now(), '')";
  await owner.query(own, [newId("user", new Date()), mail]);
  const [, underOld] = mail.split(".");
  await expect(owner.query(own, [newId("user", new Date()), underOld])).rejects.toEqual(refused);
  await owner.query("delete from user_account where email_hash is not null");
  expect(
    await market.one("select count(*)::int from user_account where phone_tail = $1 and id = $2", [tail, id]),
  ).toBe(1);
});

test("one phone makes one account, however many servers with the keys in either order meet it at once", async () => {
  const sealers = [createSealer(is, [was]), createSealer(was, [is]), createSealer(was)];
  const tail = "7788";
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, async (_, nth) => {
      const sealer = sealers[nth % 3];
      if (!sealer) throw new Error("three sealers");
      const phone = await sealPhone(sealer, parsePhone(`0151000${tail}`));
      await shop.world.owner.query(
        "insert into user_account (id, phone_sealed, phone_hash, phone_tail, name) values ($1, $2, $3, $4, '')",
        [newId("user", new Date()), phone.sealed, phone.hash, phone.tail],
      );
    }),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await market.one("select count(*)::int from user_account where phone_tail = $1", [tail])).toBe(1);
});

test("an order sent twice across the change is placed once, and a cancelling answered once", async () => {
  const { world } = shop;
  await market.before();
  const { variants } = await aProduct(world);
  const cart = await cartOf(world, [[variants[0].id, 1]]);
  const body = orderBody((await quoteOf(world, cart, "cod")).hash, "cod", market.aNumber());
  const headers = keyed({ "x-haat-cart": cart });
  const place = async () => {
    const reply = await world.fetch("/v1/store/orders", { body, headers });
    return PlacedOrderView.parse(await reply.json());
  };
  const { order, token } = await place();
  const cancelling = keyed({ "x-haat-order-token": token });
  const cancel = async () => {
    const reply = await world.fetch(`/v1/store/orders/${order.id}/cancel`, {
      body: { reason: "changed_mind" },
      headers: cancelling,
    });
    return { status: reply.status, text: await reply.text() };
  };
  const cancelled = await cancel();
  expect(cancelled.status, cancelled.text).toBe(200);
  await market.during();
  expect((await place()).order.id).toBe(order.id);
  expect(await cancel()).toEqual(cancelled);
});

test("looking up by hash costs no more trips to the database while keys change", async () => {
  const phone = market.aNumber();
  const trips = async () => {
    await market.later();
    const { code, flow } = await getCode(shop.world, phone);
    return shop.world.countTrips(() =>
      shop.world.fetch("/v1/auth/sessions", { body: { phone, code, flow } }),
    );
  };
  await market.before();
  const alone = await trips();
  await market.during();
  expect(await trips()).toBe(alone);
});
