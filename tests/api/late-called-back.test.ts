import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, readOrder } from "../buying.ts";
import { lateParcels } from "../called-back.ts";
import { partOf } from "../dispatch.ts";
import { paidBy } from "../doors.ts";
import { openDisputeDesk } from "../disputes.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { anOwnDelivery } from "../own-deliveries.ts";
import { openParcels, type Parcels, takenBack } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
let at: ReturnType<typeof lateParcels>;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
  at = lateParcels(parcels, clerk);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

test("once the promised day is over, and not before, its buyer has all he paid of what is on its way back, once, and whoever carries it hears so", async () => {
  const placed = await at.late();
  await at.promised(placed, 1);
  expect(await at.wants(placed)).toBe("late.not_possible");
  await at.promised(placed);
  const answers = await Promise.all([at.wants(placed), at.wants(placed)]);
  expect(answers.toSorted()).toEqual(["called back", "late.not_possible"]);
  expect(await at.refundsOf(placed)).toEqual(at.owedWhole(placed));
  expect(await at.stateOf(placed)).toBe("rto_in_transit");
  expect((await at.listed("cases", placed)).map((row) => row.case?.kind)).toEqual(["called_back"]);
  expect(await at.toldOf(placed)).toHaveLength(2);
});

test("its pieces are on the shelf once the shop has them, and nothing is owed a second time", async () => {
  const placed = await at.late();
  const variants = async () =>
    (
      await parcels.shop.world.owner.query(
        "select on_hand, held, committed from stock where variant_id in (select variant_id from order_line where sub_order_id = $1)",
        [partOf(placed)],
      )
    ).rows;
  const before = await variants();
  expect(await at.wants(placed)).toBe("called back");
  expect(await variants()).toEqual(before);
  expect(await takenBack(parcels.shop, placed, 1)).toBe(true);
  expect(await variants()).not.toEqual(before);
  expect(await at.stateOf(placed)).toBe("returned_to_origin");
  expect(await at.refundsOf(placed)).toEqual(at.owedWhole(placed));
});

test("lost on that way, its courier owes it and its buyer is not paid twice; delivered all the same, a person looks", async () => {
  const [gone, there] = [await at.late(), await at.late()];
  for (const placed of [gone, there]) expect(await at.wants(placed)).toBe("called back");
  expect(await parcels.said(gone.number, "lost")).toBe(200);
  expect(await at.stateOf(gone)).toBe("lost");
  expect((await parcels.standing(gone))?.journals.filter((type) => type === "J18")).toHaveLength(1);
  expect(await parcels.said(there.number, "delivered")).toBe(200);
  expect(await at.stateOf(there)).toBe("rto_in_transit");
  expect((await parcels.standing(there))?.cases.toSorted()).toEqual(["after_return", "called_back"]);
  for (const placed of [gone, there]) expect(await at.refundsOf(placed)).toEqual(at.owedWhole(placed));
});

test("what its shop carries itself stands among what is late, is not delivered any more once called back, and is taken back without a second refund", async () => {
  const own = await anOwnDelivery(parcels.shop, "bkash");
  const { placed } = own;
  await at.promised(placed);
  expect(await at.listed("late", placed)).toHaveLength(1);
  const code = (await readOrder(parcels.shop.world, placed)).subOrders[0]?.deliveryCode ?? "";
  expect(await at.wants(placed)).toBe("called back");
  expect((await own.act("deliver", { code })).status).toBe(409);
  expect(await at.listed("late", placed)).toHaveLength(0);
  expect(await at.listed("returning", placed)).toHaveLength(1);
  expect((await own.act("take-back", { lines: [{ id: own.line, whole: 1 }] })).status).toBe(200);
  expect(await at.refundsOf(placed)).toEqual(at.owedWhole(placed));
  expect(await at.toldOf(placed)).toHaveLength(2);
});

test("of an advance what was paid ahead goes back, and nobody asks for the rest at the door", async () => {
  const own = await anOwnDelivery(parcels.shop, "advance");
  await at.promised(own.placed);
  const paid = own.placed.order.dueNow.minor;
  expect(await at.wants(own.placed)).toBe("called back");
  expect(await at.refundsOf(own.placed)).toMatchObject([{ amount: paid, why: "sub_order_late" }]);
  expect((await own.act("take-back", { lines: [{ id: own.line, whole: 1 }] })).status).toBe(200);
  const { rows } = await parcels.shop.world.owner.query(
    "select state from payment_attempt where order_id = $1 and method = 'cod'",
    [own.placed.order.id],
  );
  expect(rows).toEqual([{ state: "cod_void" }]);
});

test("what has not even left its shop is cancelled, though another shop's part of the order is on its way", async () => {
  const { shop } = parcels;
  const vendors = [await aVendor(shop.world), await aVendor(shop.world)];
  const wishes: [string, number][] = [];
  for (const vendor of vendors)
    wishes.push([(await aProduct(shop.world, { vendor, stock: 5 })).variants[0].id, 1]);
  const placed = await paidBy(shop, "bkash", wishes);
  const parts = placed.order.subOrders;
  for (const [index, vendor] of vendors.entries()) {
    const { headers } = await aVendorSession(shop.world, vendor);
    const mine = parts.find(({ vendor: { slug } }) => slug === vendor.slug);
    for (const verb of index === 0 ? ["accept", "pack", "hand-over"] : ["accept"]) {
      const path = `/v1/vendor/orders/${mine?.id}/${verb}`;
      const body = verb === "hand-over" ? { body: {} } : {};
      const sent = { method: "POST", headers: keyed(headers), ...body } as const;
      expect((await shop.world.fetch(path, sent)).status).toBe(200);
    }
  }
  await at.promised(placed);
  const kept = parts.find(({ vendor: { slug } }) => slug === vendors[1]?.slug);
  const path = `/v1/store/orders/${placed.order.id}/call-back`;
  const body = { part: kept?.id };
  const reply = await shop.world.fetch(path, { method: "POST", headers: keyed(placed.headers), body });
  expect(reply.status).toBe(200);
  const states = (await readOrder(shop.world, placed)).subOrders.map(({ id, state }) => [
    id === kept?.id,
    state,
  ]);
  expect(states.toSorted()).toEqual([
    [false, "handed_over"],
    [true, "cancelled"],
  ]);
  expect(await at.refundsOf(placed)).toMatchObject([
    { amount: kept?.total.minor, why: "sub_order_cancelled" },
  ]);
});

test("not of cash at the door, not while its wallet looks into a complaint, and not of what its courier has delivered", async () => {
  const number = parcels.fresh();
  const cash = await parcels.shopkeeper.handedTo("pathao", number);
  await at.promised(cash);
  expect(await at.wants(cash)).toBe("late.not_possible");
  const disputed = await at.late();
  const desk = await openDisputeDesk(parcels.shop);
  await desk.opened(disputed.order.id, "50");
  expect(await at.wants(disputed)).toBe("late.not_possible");
  const there = await at.late();
  expect(await parcels.said(there.number, "delivered")).toBe(200);
  expect(await at.wants(there)).toBe("late.not_possible");
});

test("support does it for a buyer who called, with a reason that is kept, and above its own limit only the buyer himself", async () => {
  const placed = await at.late();
  const path = `/v1/support/sub-orders/${partOf(placed)}/call-back`;
  const reason = "ক্রেতা ফোনে টাকা ফেরত চেয়েছেন";
  const { owner } = parcels.shop.world;
  await owner.query("update sub_order set promised_by = now() - interval '1 day' where order_id = $1", [
    placed.order.id,
  ]);
  expect(await ask(parcels.shop.world, clerk, ["POST", path], { reason })).toMatchObject({ status: 200 });
  expect(await at.refundsOf(placed)).toEqual(at.owedWhole(placed));
  const { rows } = await owner.query(
    "select reason from audit where action = 'parcel.call_back' and subject = $1",
    [partOf(placed)],
  );
  expect(rows).toEqual([{ reason }]);
  const vendor = await aVendor(parcels.shop.world);
  const dear = (await aProduct(parcels.shop.world, { vendor, pricesMinor: [600_000n], stock: 3 })).variants[0]
    .id;
  const large = await paidBy(parcels.shop, "bkash", [[dear, 1]]);
  await at.promised(large);
  const other = `/v1/support/sub-orders/${partOf(large)}/call-back`;
  expect(await ask(parcels.shop.world, clerk, ["POST", other], { reason })).toMatchObject({
    ...{ status: 409, code: "late.above_limit" },
  });
  expect(await at.wants(large)).toBe("called back");
});
