import { closeWindows } from "@haat/api/jobs/close-windows";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { partOf } from "../dispatch.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";
import { ask } from "../staff.ts";
import { openUndone, type UndoneDesk, type Wrong } from "../wrong-deliveries.ts";

let parcels: Parcels;
let desk: UndoneDesk;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openUndone(parcels);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const world = () => parcels.shop.world;
const booked = ({ placed }: Wrong) => balances(parcels.shop, placed.order.id);
const tellings = async ({ placed }: Wrong): Promise<string[]> =>
  (await waitingMessages(world())).flatMap(({ key, text }) =>
    key.startsWith(partOf(placed)) && key.endsWith("undone") ? [text] : [],
  );

test("cash that a courier was said to have taken for what came back is owed by nobody once two have said so, and its shop takes the parcel back", async () => {
  const wrong = await desk.delivered();
  expect(await parcels.said(wrong.number, "rto_received", 1)).toBe(200);
  expect(await desk.back(wrong)).toBe("sub_order.wrong_state");
  const before = await desk.figures(wrong);
  expect(before).toMatchObject({ part: "delivered", cash: "open", charges: ["delivery 7000 open"] });
  expect(await desk.undone(wrong)).toBe("");
  expect(await desk.figures(wrong)).toMatchObject({
    ...{ part: "rto_in_transit", parcel: "rto_in_transit", cash: "undone", window: null },
    ...{ attempt: "cod_pending", goods: "shipped", stock: before["stock"], refunds: null },
    charges: ["delivery 7000 undone"],
  });
  expect(await booked(wrong)).toEqual({});
  expect((await parcels.standing(wrong.placed))?.journals).toEqual(["J6", "J3", "J3b", "J3b", "J3", "J6"]);
  // What its courier says next is its way back, and no contradiction any more.
  expect(await parcels.said(wrong.number, "rto_received", 0)).toBe(200);
  expect(await desk.back(wrong)).toBe("noted");
  expect(await desk.figures(wrong)).toMatchObject({
    ...{ part: "returned_to_origin", attempt: "cod_void", goods: "restocked", refunds: null },
    ...{ stock: Number(before["stock"]) + 1, charges: ["delivery 7000 undone", "rto 3500 open"] },
  });
  // What carrying it both ways costs is owed, and nothing else.
  expect(await booked(wrong)).toEqual({ "E:RTO": "3500", "L:COURIER_PAY": "-3500" });
  expect(await desk.back(wrong)).toBe("sub_order.wrong_state");
});

test("what a wallet paid for it is owed to its buyer once its shop has it, and not before", async () => {
  const wrong = await desk.delivered("bkash");
  expect(await parcels.said(wrong.number, "rto_received", 1)).toBe(200);
  expect(await desk.undone(wrong)).toBe("");
  const total = wrong.placed.order.total.minor;
  expect(await booked(wrong)).toEqual({ "A:GW": total, "L:ESCROW": `-${total}` });
  expect(await desk.back(wrong)).toBe("noted");
  expect(await desk.figures(wrong)).toMatchObject({ part: "returned_to_origin", refunds: Number(total) });
  expect(await booked(wrong)).toEqual({
    ...{ "A:GW": total, "L:REFUND_IT": `-${total}` },
    ...{ "E:RTO": "3500", "L:COURIER_PAY": "-3500" },
  });
});

test("what never comes is lost: its courier owes what its shop would have earned", async () => {
  const wrong = await desk.delivered();
  expect(await desk.undone(wrong)).toBe("");
  expect(await parcels.said(wrong.number, "lost", 0)).toBe(200);
  expect(await desk.figures(wrong)).toMatchObject({ part: "lost", attempt: "cod_void", cash: "undone" });
});

test("the case ends with it, and the buyer and the shop hear what becomes of the money, each once", async () => {
  for (const [way, word] of [
    ["cod", "You owe nothing"],
    ["bkash", "comes back to you"],
  ] as const) {
    const wrong = await desk.delivered(way);
    await parcels.said(wrong.number, "rto_received", 1);
    expect(await desk.undone(wrong)).toBe("");
    const told = await tellings(wrong);
    expect(told).toHaveLength(2);
    expect(told.some((text) => text.includes(word))).toBe(true);
    expect(told.some((text) => text.includes(`/vendor/orders/${partOf(wrong.placed)}`))).toBe(true);
    const { rows } = await world().owner.query(
      "select state from parcel_case where order_id = $1 and state = 'open'",
      [wrong.placed.order.id],
    );
    expect(rows).toEqual([]);
  }
});

test("before anybody presses, support and the second person read to the poisha what is taken back", async () => {
  const wrong = await desk.delivered();
  const [read] = await desk.told(wrong);
  expect(read).toMatchObject({ partId: partOf(wrong.placed), stands: null });
  expect(read?.booked.charge.minor).toBe("7000");
  const books = await booked(wrong);
  expect(read?.booked.cash.minor).toBe(books["A:COD"]);
  expect(`-${read?.booked.earning.minor}`).toBe(books["L:V_PENDING"]);
  expect(await desk.proposed(wrong)).toBe("");
  const open = await desk.open(wrong.placed);
  expect(open).toMatchObject({ parcelState: "rto_in_transit", undone: read?.booked });
  expect(open?.amount.minor).toBe(wrong.placed.order.total.minor);
  // Until he agrees everything is as it was.
  expect(await desk.figures(wrong)).toMatchObject({ part: "delivered", cash: "open" });
  expect(await desk.proposed(wrong)).toBe("proposal.exists");
  expect(await desk.agreed(wrong)).toBe("");
});

test("nobody agrees to his own word, and twenty who agree at once take it back once", async () => {
  const wrong = await desk.delivered();
  expect(await desk.proposed(wrong)).toBe("");
  const id = (await desk.open(wrong.placed))?.id ?? "";
  const decision = ["POST", `/v1/support/proposals/${id}/decisions`] as const;
  const agree = { verdict: "agree", reason: "" };
  expect((await ask(world(), desk.clerk, decision, agree)).status).toBe(403);
  const all = await Promise.all(
    Array.from({ length: 20 }, () => ask(world(), desk.finance, decision, agree)),
  );
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await booked(wrong)).toEqual({});
  expect(await desk.figures(wrong)).toMatchObject({ part: "rto_in_transit", cash: "undone" });
});

test("once its shop has its money, or something was given back, a refund is the way", async () => {
  const sold = await desk.delivered();
  await world().owner.query("update sub_order set window_closes_at = now() where id = $1", [
    partOf(sold.placed),
  ]);
  await closeWindows(parcels.shop.jobs);
  expect(await desk.proposed(sold)).toBe("delivery.ended");
  expect((await desk.told(sold))[0]).toMatchObject({ stands: "ended" });
});

test("a window that closes between the two closes it", async () => {
  const wrong = await desk.delivered();
  expect(await desk.proposed(wrong)).toBe("");
  await world().owner.query("update sub_order set window_closes_at = now() where id = $1", [
    partOf(wrong.placed),
  ]);
  await closeWindows(parcels.shop.jobs);
  expect(await desk.agreed(wrong)).toBe("delivery.ended");
  expect(await desk.figures(wrong)).toMatchObject({ part: "completed", cash: "open" });
});

test("of what was kept in part, or is still on its way, that is not said", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "out_for_delivery", 9);
  const due = ((BigInt(placed.order.total.minor) + 50n) / 100n) * 100n;
  await parcels.reported(number, "partly_delivered", { collected: due });
  const kept = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", stayed: 1 }];
  const door = await parcels.shopkeeper.act(partOf(placed), "door", {
    lines: kept,
    collected: `${due / 100n}`,
  });
  expect(door.status).toBe(200);
  expect(await desk.proposed({ number, placed })).toBe("delivery.not_whole");
});

test("of what something was given back already it is not said", async () => {
  const wrong = await desk.delivered("bkash");
  await world().owner.query("update sub_order set kind_goods_minor = 100 where id = $1", [
    partOf(wrong.placed),
  ]);
  expect(await desk.proposed(wrong)).toBe("delivery.given_back");
  await world().owner.query("update sub_order set kind_goods_minor = 0 where id = $1", [
    partOf(wrong.placed),
  ]);
});
