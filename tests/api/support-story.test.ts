import { remindHandovers } from "@haat/api/jobs/remind-handovers";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { ExceptionPage } from "@haat/contract/exception";
import { bdt } from "@haat/core/money";
import type { SupportOrderPage, SupportOrderView } from "@haat/contract/support";
import type { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moneyIn } from "@haat/api/services/orders/ending-words";
import { PlacedOrderView } from "@haat/contract/order";
import { cartOf, keyed, orderBody, payByWallet, quoteOf, readOrder } from "../buying.ts";
import { aBuyerSession, aProduct, aStaffSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";
import { paidOrder, partWorth, reject } from "../paid-order.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

test("support finds the order by number, phone, its last digits and transaction id, and its money adds up", async () => {
  const paid = await paidOrder(shop);
  const rejected = await partWorth(shop, paid, "149900");
  await reject(shop, rejected.id, rejected.seller);
  await submitRefunds(shop.jobs);
  const support = await aStaffSession(shop.world, "support_2");
  const { number, id } = paid.placed.order;
  const trx = (await readOrder(shop.world, paid.placed)).payments[0]?.providerTrx ?? "";
  const { headers } = support;
  const search = "/v1/support/searches/orders";
  const byAddress = (q: string) =>
    shop.world.fetch(`/v1/support/orders?q=${encodeURIComponent(q)}`, { headers });
  const inBody = (q: string) => shop.world.fetch(search, { body: { q }, headers });
  const found = async (reply: Response): Promise<string[]> => {
    const page = (await reply.json()) as z.infer<typeof SupportOrderPage>;
    expect(JSON.stringify(page)).not.toContain("12345678");
    return page.items.map((item) => item.id);
  };
  for (const q of [number, number.toLowerCase(), `${number}-1`, trx]) {
    expect(await found(await byAddress(q)), q).toContain(id);
    expect(await found(await inBody(q)), q).toContain(id);
  }
  for (const q of ["৫৬৭৮", "45678", "+৮৮০১৭১২-৩৪৫৬৭৮", "01712345678"]) {
    expect(await found(await inBody(q)), q).toContain(id);
    expect(await found(await byAddress(q)), "a phone belongs into no address").toEqual([]);
  }
  for (const q of ["678", "01712345670", "5679"]) expect(await found(await inBody(q)), q).toEqual([]);
  const story = (await (
    await shop.world.fetch(`/v1/support/orders/${id}`, { headers: support.headers })
  ).json()) as SupportOrderView;
  expect(story.money).toMatchObject({
    due: { minor: "197235" },
    captured: { minor: "197235" },
    refunded: { minor: "156900" },
    refundOwed: { minor: "0" },
    inEscrow: { minor: "40335" },
  });
  const kinds = new Set(story.story.map(({ kind, title }) => `${kind} ${title}`));
  for (const seen of [
    "journal J1",
    "journal J8",
    "journal J8c",
    "move order",
    "move sub_order",
    "move attempt",
    "move refund",
    "exchange create",
  ])
    expect(kinds).toContain(seen);
  expect(
    (await shop.world.fetch("/v1/support/orders", { headers: await rejected.seller.as("support") })).status,
  ).toBe(403);
});

test("who cancels an order of three shops hears of it once, and support reads that it was she", async () => {
  const buyer = await aBuyerSession(shop.world);
  const wishes = await Promise.all(
    [1, 2, 3].map(async () => [(await aProduct(shop.world)).variants[0].id, 1] as const),
  );
  const cart = await cartOf(shop.world, wishes);
  const { hash } = await quoteOf(shop.world, cart, "bkash");
  const placed = await shop.world.fetch("/v1/store/orders", {
    body: orderBody(hash, "bkash"),
    headers: keyed({ ...buyer.headers, "x-haat-cart": cart }),
  });
  const { order, token } = PlacedOrderView.parse(await placed.json());
  const headers = { ...buyer.headers, ...keyed({ "x-haat-order-token": token }) };
  await payByWallet(shop, { order, token, cart, headers });
  const path = `/v1/store/orders/${order.id}/cancel`;
  expect((await shop.world.fetch(path, { method: "POST", headers: { ...headers, ...keyed() } })).status).toBe(
    200,
  );
  const told = (await waitingMessages(shop.world)).filter(({ key }) => key.endsWith(":told-cancelled"));
  expect(told.filter(({ text }) => text.includes(order.number))).toHaveLength(1);
  const text = told[0]?.text ?? "";
  for (const { vendor } of order.subOrders) expect(text).toContain(vendor.name);
  expect(text).toContain(moneyIn(bdt(BigInt(order.total.minor)), { lang: "en" }));
  const support = await aStaffSession(shop.world, "support_2");
  const seen = await shop.world.fetch(`/v1/support/orders/${order.id}`, { headers: support.headers });
  const { story } = (await seen.json()) as SupportOrderView;
  const actors = story.flatMap(
    ({ kind, title, actor }) => (kind === "move" && title !== "refund" && actor) || [],
  );
  expect([...new Set(actors)]).not.toContain("guest");
  expect(actors).toContain(`buyer:${buyer.userId}`);
});

test("a shop hears once half a day before its parcel must go and once when it is late, and support lists the order once", async () => {
  const { world } = shop;
  const paid = await paidOrder(shop);
  const { id, number } = paid.placed.order;
  const [one, two] = [await partWorth(shop, paid, "149900"), await partWorth(shop, paid, "33335")];
  await world.owner.query("update user_account set locale = 'en' where id = $1", [one.seller.userId]);
  const heard = async (hours: number): Promise<string[]> => {
    await world.owner.query(
      "update sub_order set handover_by = now() + make_interval(hours => $2) where order_id = $1",
      [id, hours],
    );
    const before = (await waitingMessages(world)).length;
    // Two workers, and the next minute.
    await Promise.all([remindHandovers(shop.jobs), remindHandovers(shop.jobs)]);
    await remindHandovers(shop.jobs);
    const all = await waitingMessages(world);
    return all
      .slice(0, all.length - before)
      .map(({ text }) => text)
      .sort();
  };
  const url = (locale: string, part: string) => `${world.edge.publicOrigin}/${locale}/vendor/orders/${part}`;
  expect(await heard(13)).toEqual([]);
  expect(await heard(11)).toEqual([
    expect.stringMatching(new RegExp(`^Haat: hand ${number}-\\d to the courier by .* ${url("en", one.id)}$`)),
    expect.stringMatching(new RegExp(`^হাট: ${number}-\\d কুরিয়ারে দিন .*-এর মধ্যে। ${url("bn", two.id)}$`)),
  ]);
  const support = await aStaffSession(world, "support_1");
  const late = async () => {
    const reply = await world.fetch("/v1/support/exceptions?view=late", { headers: support.headers });
    return ((await reply.json()) as ExceptionPage).items;
  };
  expect(await late()).toEqual([]);
  expect(await heard(-1)).toEqual([
    expect.stringContaining("should have been with the courier by"),
    expect.stringContaining("এখনই দিন, না পারলে জানান"),
  ]);
  const listed = { kind: "late", next: "shop", order: { id, number }, method: "bkash" };
  expect(await late()).toEqual([
    expect.objectContaining({ ...listed, amount: expect.objectContaining({ minor: "197235" }) }),
  ]);
  // Whose they are, and who answers for it; of two shops the one that has said what becomes of its part is late no more.
  const lateShops = async () => (await late()).flatMap(({ shops }) => shops);
  const both = await lateShops();
  expect(both).toEqual(
    [one, two].map(() => ({
      ...{ id: expect.stringMatching(/^ven_/), name: expect.stringMatching(/./) },
      ownerId: expect.stringMatching(/^usr_/),
    })),
  );
  expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  await reject(shop, one.id, one.seller);
  expect(await late()).toMatchObject([listed]);
  expect(await lateShops()).toHaveLength(1);
  await reject(shop, two.id, two.seller);
  expect(await late()).toEqual([]);
});
