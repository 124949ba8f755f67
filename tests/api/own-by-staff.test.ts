import { closeWindows } from "@haat/api/jobs/close-windows";
import type { MoneyProposalPage, MoneyProposalView } from "@haat/contract/proposal";
import type { SupportOrderView } from "@haat/contract/support";
import { commissionOn } from "@haat/core/ledger";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { cup, taka, type Way, whole } from "../doors.ts";
import { handInAll } from "../hand-ins.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery, anOwnDoor, type OwnDelivery, type OwnDoor } from "../own-deliveries.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let shop: TestShop;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  clerk = await aStaffSession(shop.world, "support_2");
  finance = await aFreshOne(shop.world, "finance");
}, 300_000);
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

type Own = Pick<OwnDelivery, "placed" | "partId">;
const reason = "ক্রেতা ফোনে জানিয়েছেন";
const openOf = async ({ placed }: Own): Promise<MoneyProposalView | undefined> =>
  (await ask<MoneyProposalPage>(shop.world, finance, ["GET", "/v1/support/proposals"])).body.items.find(
    ({ order }) => order?.id === placed.order.id,
  );
const agreed = async (own: Own): Promise<string> =>
  (await decideBy(shop.world, finance, ["support", (await openOf(own))?.id ?? ""], "agree")).code;
const story = async ({ placed }: Own) =>
  (await ask<SupportOrderView>(shop.world, clerk, ["GET", `/v1/support/orders/${placed.order.id}`])).body;
async function figures({ partId }: Own) {
  const { rows } = await shop.world.owner.query<Record<string, unknown>>(
    `select s.state as part, s.window_closes_at as window, d.state as rest, d.due_minor::text as due,
        (select string_agg(distinct r.state, ' ') from reservation r where r.sub_order_id = s.id) as goods,
        (select string_agg(a.state || coalesce(' ' || a.captured_minor, ''), ', ') from payment_attempt a where a.order_id = s.order_id and a.method = 'cod' and a.state <> 'cod_void') as attempt,
        (select sum(f.amount_minor)::int from refund f where f.order_id = s.order_id) as refunds
      from sub_order s left join door_outcome d on d.sub_order_id = s.id where s.id = $1`,
    [partId],
  );
  return rows[0] ?? {};
}
const tellings = async ({ partId }: Own, suffix: string): Promise<string[]> =>
  (await waitingMessages(shop.world)).flatMap(({ key, text }) =>
    key.startsWith(partId) && key.endsWith(suffix) ? [text] : [],
  );

const delivered = async (own: OwnDelivery): Promise<void> => {
  const code = (await readOrder(shop.world, own.placed)).subOrders[0]?.deliveryCode;
  expect((await own.act("deliver", { code })).status).toBe(200);
};
const wrong = async ({ partId }: Own): Promise<string> => {
  const path = ["POST", `/v1/support/sub-orders/${partId}/parcel-state`] as const;
  return (await ask(shop.world, clerk, path, { state: "rto_in_transit", reason })).code;
};

for (const way of ["cod", "bkash", "advance"] as const)
  test(`what a shop wrongly called delivered is taken back to the poisha by two, and is on its way to the shop again (${way})`, async () => {
    const own = await anOwnDelivery(shop, way);
    const before = await balances(shop, own.placed.order.id);
    await delivered(own);
    const [told] = (await story(own)).deliveries;
    const books = await balances(shop, own.placed.order.id);
    expect(told).toMatchObject({ partId: own.partId, stands: null, booked: { isOwn: true } });
    expect(told?.booked.cash.minor).toBe(books["A:COD"] ?? "0");
    expect(`-${told?.booked.earning.minor}`).toBe(books["L:V_PENDING"]);
    expect(await wrong(own)).toBe("");
    expect(await openOf(own)).toMatchObject({ parcelState: "rto_in_transit", undone: told?.booked });
    expect(await figures(own)).toMatchObject({ part: "delivered" });
    expect(await agreed(own)).toBe("");
    expect(await balances(shop, own.placed.order.id)).toEqual(before);
    expect(await figures(own)).toMatchObject({ part: "rto_in_transit", window: null, goods: "shipped" });
    expect(await figures(own)).toMatchObject({ attempt: way === "bkash" ? null : "cod_pending" });
    expect(await tellings(own, "undone")).toHaveLength(2);
    // Its shop has it, and what a wallet paid goes home then.
    const lines = [{ id: own.line, whole: 1 }];
    expect((await own.act("take-back", { lines })).status).toBe(200);
    const { order } = own.placed;
    const ahead = { cod: null, bkash: Number(order.total.minor), advance: Number(order.dueNow.minor) }[way];
    expect(await figures(own)).toMatchObject({ part: "returned_to_origin", refunds: ahead });
    expect(await wrong(own)).not.toBe("");
  });

test("cash that its shop has handed in, or says so, is not taken out of its hand again", async () => {
  const own = await anOwnDelivery(shop, "cod");
  await delivered(own);
  const held = BigInt((await balances(shop, own.placed.order.id))["A:COD"] ?? 0);
  const declared = await ask<{ id: string }>(shop.world, own.seller, ["POST", "/v1/vendor/hand-ins"], {
    ...{ amount: taka(held), reference: "counter 1" },
  });
  expect(declared.status).toBe(201);
  expect(await wrong(own)).toBe("delivery.handed_in");
  const receive = ["POST", `/v1/support/hand-ins/${declared.body.id}/receive`] as const;
  expect((await ask(shop.world, clerk, receive)).status).toBe(200);
  expect(await wrong(own)).toBe("delivery.handed_in");
  expect((await story(own)).deliveries).toMatchObject([{ stands: "handed_in" }]);
});

test("what was handed in after support had said so is refused to the second person", async () => {
  const own = await anOwnDelivery(shop, "cod");
  await delivered(own);
  expect(await wrong(own)).toBe("");
  await handInAll(shop, own.seller);
  expect(await agreed(own)).toBe("delivery.handed_in");
  expect(await figures(own)).toMatchObject({ part: "delivered" });
});

test("once its shop has its money, or only a part of it stayed, a refund is the way", async () => {
  const sold = await anOwnDelivery(shop, "bkash");
  await delivered(sold);
  await shop.world.owner.query("update sub_order set window_closes_at = now() where id = $1", [sold.partId]);
  await closeWindows(shop.jobs);
  expect(await wrong(sold)).toBe("delivery.ended");
  const own = await anOwnDoor(shop, "cod");
  expect(await saidKept(own, [1, 0], await dueOf(own, [1, 0]))).toBe("");
  expect(await agreed(own)).toBe("");
  expect(await wrong(own)).toBe("delivery.not_whole");
});

type Kept = readonly [cups: number, bowls: number];
async function door(own: OwnDoor, kept: Kept, over: object) {
  const lines = own.lines.map((id, place) => ({ id, stayed: kept[place] ?? 0 }));
  const path = ["POST", `/v1/support/sub-orders/${own.partId}/door`] as const;
  return ask<{ params: { due: string } }>(shop.world, clerk, path, { lines, ...over });
}
const dueOf = async (own: OwnDoor, kept: Kept): Promise<bigint> => {
  const { code, body } = await door(own, kept, { collected: "1", reason });
  expect(code).toBe("door.sum_differs");
  return BigInt(body.params.due);
};
const saidKept = async (own: OwnDoor, kept: Kept, due: bigint, over: object = { reason }): Promise<string> =>
  (await door(own, kept, { collected: taka(due), ...over })).code;

for (const way of ["cod", "bkash"] as const satisfies readonly Way[])
  test(`what stayed of it without a code is sold once a second person agrees, by the same sums as at the door (${way})`, async () => {
    const own = await anOwnDoor(shop, way);
    const due = way === "cod" ? whole(cup + BigInt(own.placed.order.delivery.minor)) : 0n;
    expect(await dueOf(own, [1, 0])).toBe(due);
    expect(await saidKept(own, [1, 0], due, {})).toBe("request.invalid");
    expect(await saidKept(own, [1, 0], due)).toBe("");
    expect(await saidKept(own, [1, 1], due)).not.toBe("");
    expect(await figures(own)).toMatchObject({ part: "handed_over", rest: null });
    const open = await openOf(own);
    expect(open).toMatchObject({
      parcelState: "partly_delivered",
      kept: { collected: { minor: String(due) } },
    });
    expect(open?.kept?.lines.map(({ stayed, sent }) => [stayed, sent]).toSorted()).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(await agreed(own)).toBe("");
    expect(await figures(own)).toMatchObject({ part: "delivered", rest: "coming", due: String(due) });
    const { commission, vat } = commissionOn(cup, { commissionBp: 1_000n, vatBp: 1_500n });
    const books = await balances(shop, own.placed.order.id);
    expect(books["L:V_PENDING"]).toBe(String(-(cup - commission - vat)));
    expect(books["L:ESCROW"]).toBeUndefined();
    expect(await tellings(own, ":told-door")).toHaveLength(1);
  });

test("a door of which nothing stayed turns back at once, and what its shop says first stands", async () => {
  const none = await anOwnDoor(shop, "bkash");
  expect(await saidKept(none, [0, 0], 0n)).toBe("");
  expect(await openOf(none)).toBeUndefined();
  expect(await figures(none)).toMatchObject({ part: "rto_in_transit", refunds: null });
  const own = await anOwnDoor(shop, "cod");
  const due = await dueOf(own, [2, 0]);
  expect(await saidKept(own, [2, 0], due)).toBe("");
  const lines = own.lines.map((id) => ({ id, stayed: 0 }));
  expect((await own.act("own-door", { lines, collected: "0" })).status).toBe(200);
  expect(await agreed(own)).toBe("parcel.not_from_here");
  expect(await figures(own)).toMatchObject({ part: "rto_in_transit" });
});
