import { closeWindows } from "@haat/api/jobs/close-windows";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payByWallet, placeOrder, readOrder } from "../buying.ts";
import { courierEvent } from "../couriers.ts";
import { codeOf, openDispatch, partOf, tell } from "../dispatch.ts";
import { handInAll } from "../hand-ins.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

describe("a courier's word", () => {
  test("delivered: he holds the cash, the shop has earned, and what he left out is made up with a row each", async () => {
    const placed = await parcels.shopkeeper.handedTo("pathao", "PLFIRST");
    expect(await parcels.said("PLFIRST", "delivered")).toBe(200);
    expect(await parcels.standing(placed)).toMatchObject({
      ...{
        part: "delivered",
        parcel: "delivered",
        attempt: "cod_collected",
        due: wholeTaka(placed),
        cases: [],
      },
    });
    const { rows } = await parcels.shop.world.owner.query<{ to: string; reason: string | null }>(
      `select t.to_state as to, t.reason from transition t join consignment c on c.id = t.subject_id
        where c.number = 'PLFIRST' and t.machine = 'shipment' order by t.id`,
    );
    expect(rows.map(({ to, reason }) => `${to} ${reason ?? "said"}`)).toEqual([
      ...[
        "label_ready said",
        "picked_up untold",
        "in_transit untold",
        "out_for_delivery untold",
        "delivered said",
      ],
    ]);
    const vendorCash = await parcels.shop.world.owner.query(
      "select 1 from journal_line l join journal j on j.id = l.journal_id where j.order_id = $1 and l.account like 'A:COD:ven%'",
      [placed.order.id],
    );
    expect(vendorCash.rows).toEqual([]);
  });

  test("is told to the buyer where he can act on it, once, with what to keep ready", async () => {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    const told = async (): Promise<number> =>
      (
        await parcels.shop.world.owner.query("select 1 from outbox where topic = 'sms' and event_key ~ $1", [
          `^${partOf(placed)}:told-[0-9]+$`,
        ])
      ).rows.length;
    expect(await parcels.said(number, "picked_up", 9)).toBe(200);
    expect(await told()).toBe(0);
    for (const [index, kind] of ["out_for_delivery", "attempt_failed", "out_for_delivery"].entries())
      expect(await parcels.said(number, kind, 8 - index)).toBe(200);
    expect(await told()).toBe(3);
    await parcels.said(number, "in_transit", 4);
    expect(await parcels.said(number, "delivered", 3)).toBe(200);
    expect(await told()).toBe(4);
  });

  test("of a parcel that a wallet paid brings no cash to anybody", async () => {
    const dispatch = await openDispatch(parcels.shop);
    const { rows } = await parcels.shop.world.owner.query<{ id: string }>(
      "select v.id from variant v join product p on p.id = v.product_id join vendor_member m on m.vendor_id = p.vendor_id where m.user_id = $1 limit 1",
      [dispatch.owner.userId],
    );
    const placed = await placeOrder(parcels.shop, "bkash", [[rows[0]?.id ?? "", 1]]);
    await payByWallet(parcels.shop, placed);
    const number = parcels.fresh();
    for (const [verb, body] of [
      ["accept", undefined],
      ["pack", undefined],
      ["hand-over", { consignment: { courier: "pathao", number } }],
    ] as const)
      expect((await dispatch.act(partOf(placed), verb, body)).status).toBe(200);
    expect(await parcels.said(number, "delivered")).toBe(200);
    expect(await parcels.standing(placed)).toMatchObject({
      part: "delivered",
      due: null,
      journals: ["J1", "J3"],
    });
  });

  test("out of order comes to the same end", async () => {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    for (const [kind, ago] of [
      ["out_for_delivery", 10],
      ["picked_up", 40],
      ["delivered", 5],
      ["in_transit", 30],
      ["attempt_failed", 1],
    ] as const)
      expect(await parcels.said(number, kind, ago)).toBe(200);
    expect(await parcels.standing(placed)).toMatchObject({
      part: "delivered",
      parcel: "delivered",
      cases: [],
    });
  });

  test("that he has not confirmed, and a word that nobody knows, move no state and no money", async () => {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    const before = await parcels.standing(placed);
    expect(await parcels.reported(number, "delivered", { isProvisional: true, collected: 5n })).toBe("now");
    expect(await parcels.standing(placed)).toEqual(before);
    expect(await parcels.reported(number, "unknown", { word: "Sorted_Out?" })).toBe("now");
    expect(await parcels.standing(placed)).toEqual({ ...before, cases: ["unknown_word"] });
  });

  test("of other cash than was due is a case with both sums, and the books keep ours", async () => {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    await parcels.reported(number, "delivered", { collected: BigInt(wholeTaka(placed)) - 10_000n });
    expect(await parcels.standing(placed)).toMatchObject({ due: wholeTaka(placed), cases: ["amount"] });
    const { rows } = await parcels.shop.world.owner.query(
      "select our_minor - their_minor as less from parcel_case where order_id = $1",
      [placed.order.id],
    );
    expect(rows).toEqual([{ less: "10000" }]);
    const second = parcels.fresh();
    const other = await parcels.shopkeeper.handedTo("pathao", second);
    await parcels.reported(second, "delivered", { collected: BigInt(wholeTaka(other)) });
    expect(await parcels.standing(other)).toMatchObject({ cases: [] });
  });

  test("of a part of it books nothing: which lines, a person says", async () => {
    const number = parcels.fresh();
    const placed = await parcels.shopkeeper.handedTo("pathao", number);
    await parcels.reported(number, "partly_delivered", { collected: 5_000n });
    expect(await parcels.standing(placed)).toMatchObject({
      ...{ part: "in_transit", parcel: "partly_delivered", attempt: "cod_pending", due: null },
      cases: ["partly_delivered"],
    });
  });

  test("under a key that said something else is refused, of this parcel and of another", async () => {
    const [one, two] = [parcels.fresh(), parcels.fresh()];
    for (const number of [one, two]) await parcels.shopkeeper.handedTo("pathao", number);
    expect(await parcels.reported(one, "picked_up", { key: "again" })).toBe("now");
    expect(await parcels.reported(one, "picked_up", { key: "again" })).toBe("earlier");
    expect(await parcels.reported(one, "in_transit", { key: "again" })).toBe("differs");
    expect(await parcels.reported(two, "picked_up", { key: "again" })).toBe("differs");
    expect(await parcels.reported("PLNONE", "picked_up")).toBe("no_parcel");
  });
});

test("a code typed for a courier's parcel leaves the cash with the courier, who may say so too", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "picked_up")).toBe(200);
  const code = (await readOrder(parcels.shop.world, placed)).subOrders[0]?.deliveryCode;
  expect((await parcels.shopkeeper.act(partOf(placed), "deliver", { code })).status).toBe(200);
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", due: wholeTaka(placed) });
  expect(await parcels.said(number, "delivered")).toBe(200);
  expect(await parcels.standing(placed)).toMatchObject({ parcel: "delivered", cases: [] });
});

test("a shop that hands in its own cash remits nothing of what a courier holds", async () => {
  const number = parcels.fresh();
  const withCourier = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "delivered");
  const own = await parcels.shopkeeper.packed();
  expect((await parcels.shopkeeper.act(partOf(own), "hand-over")).status).toBe(200);
  const code = (await readOrder(parcels.shop.world, own)).subOrders[0]?.deliveryCode;
  expect((await parcels.shopkeeper.act(partOf(own), "deliver", { code })).status).toBe(200);
  await parcels.shop.world.owner.query("update sub_order set window_closes_at = now() where id = any ($1)", [
    [partOf(own), partOf(withCourier)],
  ]);
  await closeWindows(parcels.shop.jobs);
  // What it earned of its own is set off; nothing of what the courier still owes us (bangladesh.md 7.3). The rest it hands in.
  await handInAll(parcels.shop, parcels.shopkeeper.owner);
  const states = await parcels.shop.world.owner.query(
    "select order_id, state from payment_attempt where order_id = any ($1) order by order_id",
    [[withCourier.order.id, own.order.id]],
  );
  expect(new Map(states.rows.map((row) => [row["order_id"], row["state"]]))).toEqual(
    new Map([
      [withCourier.order.id, "cod_collected"],
      [own.order.id, "cod_remitted"],
    ]),
  );
});

test("a part that its shop still packs is not carried off by a courier's word", async () => {
  const placed = await parcels.shopkeeper.packed();
  expect(await codeOf(await tell(parcels.shop, parcels.pathao, courierEvent("PLNOBODY")))).toBe(
    "consignment.not_found",
  );
  expect((await readOrder(parcels.shop.world, placed)).subOrders[0]?.state).toBe("packed");
});
