import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { commissionOn } from "@haat/core/ledger";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { codeOf } from "../dispatch.ts";
import { bowl, cup, taka, type Way, whole } from "../doors.ts";
import { aVendorSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery, anOwnDoor, type OwnDoor } from "../own-deliveries.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
}, 300_000);
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

type Kept = readonly [cups: number, bowls: number];
const linesOf = ({ lines: [cups, bowls] }: OwnDoor, [some, few]: Kept) => [
  { id: cups, stayed: some },
  { id: bowls, stayed: few },
];
const said = async (own: OwnDoor, kept: Kept, over: object): Promise<string> => {
  const reply = await own.act("own-door", { lines: linesOf(own, kept), ...over });
  return reply.status === 200 ? "noted" : codeOf(reply);
};
const asked = async (own: OwnDoor, kept: Kept): Promise<bigint> => {
  const reply = await own.act("own-door", { lines: linesOf(own, kept) });
  const { code, params } = (await reply.json()) as { code: string; params: { due: string } };
  expect(code).toBe("door.sum_differs");
  return BigInt(params.due);
};
const onHand = async ({ variants }: OwnDoor): Promise<number[]> => {
  const { rows } = await shop.world.owner.query<{ variant_id: string; on_hand: number }>(
    "select variant_id, on_hand from stock where variant_id = any ($1)",
    [variants],
  );
  return variants.map((id) => rows.find(({ variant_id: each }) => each === id)?.on_hand ?? -1);
};
const standing = async ({ placed }: OwnDoor) => {
  const { rows } = await shop.world.owner.query(
    `select s.state as part, (select sum(f.amount_minor)::text from refund f where f.order_id = o.id) as refund,
        (select string_agg(a.state, ' ') from payment_attempt a where a.order_id = o.id and a.method = 'cod') as cash,
        d.state as rest, d.due_minor::text as due, array(select j.event_type from journal j where j.order_id = o.id order by j.id) as journals
       from orders o join sub_order s on s.order_id = o.id left join door_outcome d on d.sub_order_id = s.id where o.id = $1`,
    [placed.order.id],
  );
  return rows[0] as Record<string, unknown>;
};
const ahead = ({ placed: { order } }: OwnDoor, way: Way): bigint =>
  way === "cod" ? 0n : BigInt(way === "bkash" ? order.total.minor : order.dueNow.minor);
const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b);

for (const way of ["cod", "bkash", "advance"] as const)
  test(`of what a shop carried itself what stayed is sold to the poisha, and what was not kept comes back (${way})`, async () => {
    const own = await anOwnDoor(shop, way);
    const delivery = BigInt(own.placed.order.delivery.minor);
    const refused = cup + bowl;
    const atDoor = BigInt(own.placed.order.total.minor) - ahead(own, way);
    // What is not taken is spared at the door first; what the door would not have brought goes home.
    const home = refused - lower(refused, atDoor);
    const due = whole(atDoor - lower(refused, atDoor));
    expect(await asked(own, [1, 0])).toBe(due);
    expect(await said(own, [1, 0], { collected: taka(due), code: await own.code() })).toBe("noted");
    expect(await standing(own)).toMatchObject({
      ...{ part: "delivered", rest: "coming", due: String(due), refund: home > 0n ? String(home) : null },
    });
    const { commission, vat } = commissionOn(cup, { commissionBp: 1_000n, vatBp: 1_500n });
    const left = await balances(shop, own.placed.order.id);
    expect(left["L:V_PENDING"]).toBe(String(-(cup - commission - vat)));
    // He keeps what the way cost from the cash, and owes the market the rest of it.
    const held = due > delivery ? due - delivery : 0n;
    expect(BigInt(left["A:COD"] ?? 0)).toBe(held);
    expect(await onHand(own)).toEqual([7, 8]);
    while ((await submitRefunds(shop.jobs)) > 0);
    const back = own.lines.map((id) => ({ id, whole: 1 }));
    expect((await own.act("take-back", { lines: back })).status).toBe(200);
    expect(await onHand(own)).toEqual([8, 9]);
    expect(await standing(own)).toMatchObject({ part: "delivered", rest: "back" });
  });

test("nothing is sold without the code of whoever keeps it, and ten wrong ones are the last", async () => {
  const own = await anOwnDoor(shop, "cod");
  const collected = taka(await asked(own, [1, 0]));
  expect(await said(own, [1, 0], { collected })).toBe("request.invalid");
  const wrong = (await own.code()) === "0000" ? "1111" : "0000";
  for (let tries = 0; tries < 10; tries += 1)
    expect(await said(own, [1, 0], { collected, code: wrong })).toBe("delivery.code_wrong");
  expect(await said(own, [1, 0], { collected, code: await own.code() })).toBe("sub_order.wrong_state");
  expect(await standing(own)).toMatchObject({ part: "handed_over", cash: "cod_pending", journals: [] });
});

test("another sum than the kept pieces cost is refused, and nothing has moved", async () => {
  const own = await anOwnDoor(shop, "cod");
  const due = await asked(own, [1, 0]);
  for (const wrong of [due - 100n, due + 100n])
    expect(await said(own, [1, 0], { collected: taka(wrong), code: await own.code() })).toBe(
      "door.sum_differs",
    );
  expect(await said(own, [3, 0], { collected: "0", code: await own.code() })).toBe("refund.line_given_back");
  expect(await standing(own)).toMatchObject({ part: "handed_over", rest: null, journals: [] });
  expect(await onHand(own)).toEqual([7, 8]);
});

test("all of it kept is a delivery like any other", async () => {
  const own = await anOwnDoor(shop, "cod");
  const due = await asked(own, [2, 1]);
  expect(due).toBe(whole(BigInt(own.placed.order.total.minor)));
  expect(await said(own, [2, 1], { collected: taka(due), code: await own.code() })).toBe("noted");
  expect(await standing(own)).toMatchObject({ part: "delivered", rest: "whole", refund: null });
});

test("refused at the door it turns back without a code, and its money goes home once the shop has it", async () => {
  const own = await anOwnDoor(shop, "bkash");
  expect(await said(own, [0, 0], { collected: "5" })).toBe("door.sum_differs");
  expect(await said(own, [0, 0], { collected: "0" })).toBe("noted");
  expect(await standing(own)).toMatchObject({ part: "rto_in_transit", refund: null, rest: null });
  expect(await onHand(own)).toEqual([7, 8]);
  expect(((await (await own.read()).json()) as { acts: string[] }).acts).toEqual(["take-back"]);
  const lines = own.lines.map((id, place) => ({ id, whole: place === 0 ? 2 : 0 }));
  expect((await own.act("take-back", { lines })).status).toBe(200);
  expect(await onHand(own)).toEqual([9, 8]);
  expect(await standing(own)).toMatchObject({
    ...{ part: "returned_to_origin", refund: own.placed.order.total.minor, journals: ["J1", "J8"] },
  });
});

test("its buyer is told what the shop wrote down of his door, and where to say otherwise", async () => {
  const told = async (way: Way, lang: "bn" | "en", kept: Kept): Promise<string> => {
    const own = await anOwnDoor(shop, way);
    await shop.world.owner.query("update orders set lang = $2 where id = $1", [own.placed.order.id, lang]);
    const code = await own.code();
    expect(await said(own, kept, { collected: taka(await asked(own, kept)), code })).toBe("noted");
    const of = (key: string) => key === `${own.partId}:told-door` || key === `${own.partId}:told-turned-back`;
    return (await waitingMessages(shop.world)).find(({ key }) => of(key ?? ""))?.text ?? "";
  };
  expect(await told("cod", "en", [1, 0])).toMatch(/you kept 1 of 3 pieces and paid Tk .+\/en\/track/);
  expect(await told("bkash", "bn", [1, 1])).toMatch(/৩টির মধ্যে ২টি আপনি রেখেছেন.+\/bn\/track/u);
  expect(await told("cod", "bn", [0, 0])).toMatch(/ফেরত যাচ্ছে.+\/bn\/track/u);
});

test("who only packs is told what to take at the door, while the shop carries it, and may say what stayed", async () => {
  const own = await anOwnDoor(shop, "cod");
  const packer = await aVendorSession(shop.world, own.vendor, "packer");
  const shown = async () =>
    (await (
      await shop.world.fetch(`/v1/vendor/orders/${own.partId}`, { headers: packer.headers })
    ).json()) as { sees: string; acts: string[]; ownDelivery: { toCollect: { minor: string } } | null };
  const due = whole(BigInt(own.placed.order.total.minor));
  expect(await shown()).toMatchObject({
    ...{ sees: "packing", acts: ["deliver", "own-door", "not-met", "undelivered"] },
    ownDelivery: { toCollect: { minor: String(due) } },
  });
  expect(await said(own, [2, 1], { collected: taka(due), code: await own.code() })).toBe("noted");
  expect((await shown()).ownDelivery).toBeNull();
});

test("of what a courier carries the shop says it by his word alone", async () => {
  const sent = await anOwnDelivery(shop, "cod", { courier: "pathao", number: "OWND1" });
  const reply = await sent.act("own-door", { lines: [{ id: sent.line, stayed: 0 }], collected: "0" });
  expect(await codeOf(reply)).toBe("sub_order.wrong_state");
});

test("said nine times at once it is noted once", async () => {
  const own = await anOwnDoor(shop, "cod");
  const collected = taka(await asked(own, [1, 0]));
  const code = await own.code();
  const all = await Promise.all(Array.from({ length: 9 }, () => said(own, [1, 0], { collected, code })));
  expect(all.filter((each) => each === "noted")).toHaveLength(1);
  expect(await standing(own)).toMatchObject({ part: "delivered", rest: "coming" });
});
