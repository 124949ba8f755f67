import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { openParcels, type Parcels, takenBack } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

async function ending({ order }: Placed) {
  const { rows } = await parcels.shop.world.owner.query(
    `select o.state as "order", s.state as part, (select string_agg(distinct r.state, ' ') from reservation r where r.sub_order_id = s.id) as goods,
      (select sum(amount_minor)::text from refund f where f.order_id = o.id) as refund,
      (select sum(amount_minor)::text from courier_claim c where c.order_id = o.id) as claim,
      array(select j.event_type from journal j where j.order_id = o.id order by j.id) as journals
     from orders o join sub_order s on s.order_id = o.id where o.id = $1`,
    [order.id],
  );
  return rows[0] as Record<string, unknown>;
}
const onHand = async (placed: Placed): Promise<number> => {
  const { rows } = await parcels.shop.world.owner.query<{ n: number }>(
    "select s.on_hand as n from stock s join reservation r on r.variant_id = s.variant_id where r.order_id = $1",
    [placed.order.id],
  );
  return rows[0]?.n ?? -1;
};

test("back is what the shop says it has back, and not what the courier says", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await takenBack(parcels.shop, placed, 1)).toBe(false);
  expect(await parcels.said(number, "rto_received")).toBe(200);
  expect(await parcels.standing(placed)).toMatchObject({ part: "rto_in_transit", attempt: "cod_pending" });
  const before = await onHand(placed);
  expect(await takenBack(parcels.shop, placed, 1)).toBe(true);
  expect(await onHand(placed)).toBe(before + 1);
  expect(await ending(placed)).toMatchObject({
    ...{ order: "completed", part: "returned_to_origin", goods: "restocked", refund: null, journals: [] },
  });
  expect((await parcels.standing(placed))?.attempt).toBeNull();
  expect(await takenBack(parcels.shop, placed, 1)).toBe(false);
});

test("its shop says so itself, once, of its own lines and of no more than was sent", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const line = placed.order.subOrders[0]?.lines[0]?.id ?? "";
  const back = async (id: string, whole: number): Promise<string> => {
    const reply = await parcels.shopkeeper.act(partOf(placed), "take-back", { lines: [{ id, whole }] });
    return reply.status === 200 ? "taken back" : codeOf(reply);
  };
  expect(await back(line, 1)).toBe("sub_order.wrong_state");
  expect(await parcels.said(number, "rto_in_transit")).toBe(200);
  expect(await back(newId("line", new Date()), 1)).toBe("refund.line_given_back");
  expect(await back(line, 2)).toBe("refund.line_given_back");
  expect(await back(line, 1)).toBe("taken back");
  expect(await ending(placed)).toMatchObject({ part: "returned_to_origin", goods: "restocked" });
  expect(await back(line, 1)).toBe("sub_order.wrong_state");
});

test("what came back broken is not sold again, and more than was sent does not come back", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "rto_in_transit")).toBe(200);
  await expect(takenBack(parcels.shop, placed, 2)).rejects.toThrow();
  const before = await onHand(placed);
  expect(await takenBack(parcels.shop, placed, 0)).toBe(true);
  expect(await onHand(placed)).toBe(before);
  expect(await ending(placed)).toMatchObject({ part: "returned_to_origin", goods: "written_off" });
});

test("of a paid parcel that came back its money goes home, whole or less the delivery charge", async () => {
  for (const keeps of [false, true]) {
    const number = parcels.fresh();
    const placed = await parcels.prepaid(number);
    expect(await parcels.said(number, "rto_in_transit")).toBe(200);
    expect(await takenBack(parcels.shop, placed, 1, keeps)).toBe(true);
    const { total, delivery } = placed.order;
    const home = BigInt(total.minor) - (keeps ? BigInt(delivery.minor) : 0n);
    expect(await ending(placed)).toMatchObject({
      ...{ order: "completed", part: "returned_to_origin", refund: String(home) },
      journals: keeps ? ["J1", "J11c", "J8"] : ["J1", "J8"],
    });
  }
});

test("a lost parcel: the buyer has his money back, the shop what it would have earned, and the courier owes it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.prepaid(number);
  expect(await parcels.said(number, "lost")).toBe(200);
  const end = await ending(placed);
  expect(end).toMatchObject({
    order: "completed",
    part: "lost",
    goods: "written_off",
    journals: ["J1", "J8", "J18"],
  });
  expect(end["refund"]).toBe(placed.order.total.minor);
  expect(BigInt(String(end["claim"]))).toBeGreaterThan(0n);
  const cash = parcels.fresh();
  const unpaid = await parcels.shopkeeper.handedTo("pathao", cash);
  expect(await parcels.said(cash, "damaged")).toBe(200);
  expect(await ending(unpaid)).toMatchObject({ part: "lost", refund: null, journals: ["J18"] });
});
