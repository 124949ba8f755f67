import type { OwnParcelList } from "@haat/contract/own-parcels";
import type { VendorOrderPage, VendorOrderView } from "@haat/contract/vendor-order";
import type { SupportOrderView } from "@haat/contract/support";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, readOrder } from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { whole } from "../doors.ts";
import { aStaffSession, aVendorSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery, anOwnDoor, type OwnDoor } from "../own-deliveries.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let clerk: TestSession;
beforeAll(async () => {
  shop = await openShop();
  clerk = await aStaffSession(shop.world, "support_2");
}, 300_000);
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

type Own = Pick<OwnDoor, "act" | "partId" | "placed" | "read">;
const noted = async ({ act }: Own, reason = "not_home", note?: string): Promise<string> => {
  const reply = await act("not-met", { reason, ...(note && { note }) });
  return reply.status === 200 ? "noted" : codeOf(reply);
};
/** As if it had been so many days ago: nothing else may change what was written down. */
const daysAgo = async ({ partId }: Own, days: number): Promise<void> => {
  await shop.world.owner.query("alter table own_try disable trigger own_try_kept");
  await shop.world.owner.query(
    "update own_try set made_at = made_at - make_interval(days => $2) where sub_order_id = $1",
    [partId, days],
  );
  await shop.world.owner.query("alter table own_try enable trigger own_try_kept");
};
const shown = async ({ read }: Own): Promise<VendorOrderView> =>
  (await (await read()).json()) as VendorOrderView;
const triesOf = async ({ placed }: Own) => (await readOrder(shop.world, placed)).subOrders[0]?.tries ?? null;
const wants = async ({ placed, partId }: Own, wish: string): Promise<string> => {
  const path = `/v1/store/orders/${placed.order.id}/another-try`;
  const body = { part: partId, wish };
  const reply = await shop.world.fetch(path, { method: "POST", headers: keyed(placed.headers), body });
  return reply.status === 200 ? "asked" : codeOf(reply);
};
const hourOf = (at: string | null | undefined): string =>
  new Date(at ?? 0).toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka" });

test("nobody there is counted with its reason, once a day and three times in all, and the parcel stays on its way", async () => {
  const own = await anOwnDelivery(shop, "bkash");
  expect(await noted(own, "not_home", "দরজায় তালা")).toBe("noted");
  const { state, acts, ownDelivery } = await shown(own);
  expect([state, acts]).toEqual(["in_transit", ["deliver", "own-door", "not-met", "undelivered"]]);
  expect(ownDelivery).toMatchObject({ tries: [{ reason: "not_home", note: "দরজায় তালা" }], wish: null });
  expect(hourOf(ownDelivery?.until)).toBe("18:00:00");
  expect(await noted(own)).toBe("parcel.tried_enough");
  for (const reason of ["later", "no_address"]) {
    await daysAgo(own, 1);
    expect(await noted(own, reason)).toBe("noted");
  }
  await daysAgo(own, 1);
  expect(await noted(own)).toBe("parcel.tried_enough");
  const after = await shown(own);
  expect(after.ownDelivery?.tries.map(({ reason }) => reason)).toEqual(["not_home", "later", "no_address"]);
  expect(after.acts).toEqual(["deliver", "own-door", "undelivered"]);
  // Whatever was tried, whoever is met after all has it.
  const code = (await readOrder(shop.world, own.placed)).subOrders[0]?.deliveryCode;
  expect((await own.act("deliver", { code })).status).toBe(200);
  expect((await shown(own)).ownDelivery).toBeNull();
});

test("its buyer hears why, by when it comes again, and after the third that it may turn back", async () => {
  const told = async (own: Own, lang: "bn" | "en", reason: string, nth: number): Promise<string> => {
    await shop.world.owner.query("update orders set lang = $2 where id = $1", [own.placed.order.id, lang]);
    await daysAgo(own, 1);
    expect(await noted(own, reason)).toBe("noted");
    const key = `${own.partId}:told-own-try-${nth}`;
    return (await waitingMessages(shop.world)).find((each) => each.key === key)?.text ?? "";
  };
  const own = await anOwnDelivery(shop, "cod");
  expect(await told(own, "bn", "no_answer", 1)).toMatch(/ফোন ধরা হয়নি।.+মধ্যে আবার যাবে।.+\/bn\/track/u);
  expect(await told(own, "en", "not_home", 2)).toMatch(/nobody was there\. It comes again by .+\/en\/track/);
  expect(await told(own, "en", "later", 3)).toMatch(/a third time .+may go back to the shop now/);
});

test("its buyer says once for each try when he is met, until six the next evening, and whoever carries it reads that", async () => {
  const own = await anOwnDelivery(shop, "cod");
  expect(await triesOf(own)).toBeNull();
  expect(await wants(own, "evening")).toBe("parcel.no_new_try");
  expect(await noted(own)).toBe("noted");
  const open = await triesOf(own);
  expect([hourOf(open?.until), open?.came]).toMatchObject(["18:00:00", [{ reason: "not_home" }]]);
  expect(await wants(own, "evening")).toBe("asked");
  expect(await wants(own, "morning")).toBe("parcel.no_new_try");
  expect((await shown(own)).ownDelivery?.wish).toBe("evening");
  expect(await triesOf(own)).toMatchObject({
    ...{ until: null, asked: [{ wish: "evening", by: "buyer", answer: "told" }] },
  });
  await daysAgo(own, 1);
  expect(await noted(own)).toBe("noted");
  expect((await shown(own)).ownDelivery?.wish).toBeNull();
  await daysAgo(own, 2);
  expect((await triesOf(own))?.until).toBeNull();
  expect(await wants(own, "any")).toBe("parcel.no_new_try");
  expect((await triesOf(own))?.asked).toMatchObject([{ answer: "moved" }]);
});

test("support calls after a try, notes what came of it, and says for the buyer when he is met", async () => {
  const own = await anOwnDelivery(shop, "cod");
  const called = async (body: object): Promise<string> => {
    const path = ["POST", `/v1/support/sub-orders/${own.partId}/calls`] as const;
    const { status, code } = await ask(shop.world, clerk, path, body);
    return status === 200 ? "noted" : code;
  };
  expect(await called({ outcome: "no_answer" })).toBe("sub_order.wrong_state");
  expect(await noted(own, "no_answer", "দুবার ফোন")).toBe("noted");
  expect(await called({ outcome: "no_answer" })).toBe("noted");
  expect(await called({ outcome: "another_try", wish: "morning" })).toBe("noted");
  expect(await called({ outcome: "another_try" })).toBe("parcel.no_new_try");
  expect((await shown(own)).ownDelivery?.wish).toBe("morning");
  const path = ["GET", `/v1/support/orders/${own.placed.order.id}`] as const;
  const { story } = (await ask<SupportOrderView>(shop.world, clerk, path)).body;
  const said = story.filter(({ kind }) => kind === "try" || kind === "call");
  expect(said.map(({ kind, to, note }) => [kind, to, note])).toEqual([
    ["try", "no_answer", "দুবার ফোন"],
    ["call", "no_answer", null],
    ["call", "another_try", null],
  ]);
  expect(said[0]?.actor).toBe(`vendor:${own.seller.userId}`);
});

test("the shop has what it tried among what is late, until it is over", async () => {
  const own = await anOwnDelivery(shop, "cod");
  const late = async () => {
    const reply = await shop.world.fetch("/v1/vendor/orders?tab=late", { headers: own.seller.headers });
    return ((await reply.json()) as VendorOrderPage).items.map(({ late: why }) => why);
  };
  expect(await late()).toEqual([]);
  expect(await noted(own)).toBe("noted");
  const [why, ...more] = await late();
  expect([why?.why, hourOf(why?.until), more]).toEqual(["own_attempt", "18:00:00", []]);
  expect((await own.act("undelivered", { reason: "not_home", lines: [] })).status).toBe(200);
  expect(await late()).toEqual([]);
});

test("who delivers has one list: where each goes, whom to call, what to take, his own marked, what was tried first", async () => {
  const own = await anOwnDoor(shop, "cod");
  const packer = await aVendorSession(shop.world, own.vendor, "packer");
  const list = async (who: TestSession): Promise<OwnParcelList["items"]> => {
    const reply = await shop.world.fetch("/v1/vendor/deliveries", { headers: who.headers });
    expect(reply.status).toBe(200);
    return ((await reply.json()) as OwnParcelList).items;
  };
  const [parcel, ...more] = await list(packer);
  expect(more).toEqual([]);
  expect(parcel).toMatchObject({
    ...{ id: own.partId, units: 3, acts: ["deliver", "own-door", "not-met", "undelivered"] },
    receiver: { name: expect.any(String), phone: expect.stringMatching(/^01/), details: expect.any(String) },
    ownDelivery: { isMine: false, toCollect: { minor: String(whole(BigInt(own.placed.order.total.minor))) } },
  });
  // The owner said that it left.
  expect((await list(own.seller))[0]?.ownDelivery.isMine).toBe(true);
  const other = await anOwnDelivery(shop, "cod", { courier: "pathao", number: "OWNT1" });
  expect(await list(other.seller)).toEqual([]);
  const accountant = await aVendorSession(shop.world, own.vendor, "accountant");
  const refused = await shop.world.fetch("/v1/vendor/deliveries", { headers: accountant.headers });
  expect(refused.status).toBe(403);
  expect((await own.act("undelivered", { reason: "refused", lines: [] })).status).toBe(200);
  expect(await list(packer)).toEqual([]);
});

test("what was written down of a try stays, and nobody tries what a courier carries", async () => {
  const own = await anOwnDelivery(shop, "cod");
  expect(await noted(own)).toBe("noted");
  for (const change of [
    "update own_try set reason = 'later' where sub_order_id = $1",
    "update own_try set made_at = now() where sub_order_id = $1",
    "delete from own_try where sub_order_id = $1",
  ])
    await expect(shop.world.owner.query(change, [own.partId])).rejects.toThrow();
  const sent = await anOwnDelivery(shop, "cod", { courier: "pathao", number: "OWNT2" });
  expect(await noted(sent)).toBe("sub_order.wrong_state");
  const packed = await anOwnDelivery(shop, "cod");
  await packed.act("undelivered", { reason: "refused", lines: [] });
  expect(await noted(packed)).toBe("sub_order.wrong_state");
});
