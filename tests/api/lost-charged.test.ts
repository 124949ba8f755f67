import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { agreedTerms } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";
import { openLost } from "../lost-parcels.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";
import { aDecision, aRemittance, posted } from "../remittances.ts";
import { dhakaDayIn } from "../days.ts";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await openParcels();
  const { vendorId } = parcels.shopkeeper;
  await agreedTerms(parcels.shop, { courier: "pathao", vendorId, from: dhakaDayIn(-30), fee: 6050 });
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

test("a row that charges for the way of what turned up settles that way, and not what its courier has back of what he had paid", async () => {
  const desk = await openLost(parcels);
  const { owner } = parcels.shop.world;
  const lost = await desk.lost();
  await desk.ended(await desk.claimOf(lost), {
    act: "bank",
    amount: "1",
    reference: "EFT 1",
    day: "2026-11-20",
  });
  const lines = [{ id: lost.placed.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  expect((await parcels.shopkeeper.act(partOf(lost.placed), "take-back", { lines })).status).toBe(200);
  const charges = async () =>
    (
      await owner.query<{ leg: string; state: string; due: string }>(
        "select k.leg, k.state, k.due_minor::text as due from courier_charge k join consignment c on c.id = k.consignment_id where c.number = $1 order by 1",
        [lost.number],
      )
    ).rows;
  const open = await charges();
  expect(open).toMatchObject([
    { leg: "found", state: "open", due: "100" },
    { leg: "rto", state: "open" },
  ]);
  const sold = parcels.fresh();
  const cash = wholeTaka(await parcels.shopkeeper.handedTo("pathao", sold));
  expect(await parcels.said(sold, "delivered")).toBe(200);
  const way = BigInt(open[1]?.due ?? 0);
  const id = await aRemittance(parcels.shop, "pathao", [
    { number: lost.number, collected: 0n, charge: way, outcome: "returned" },
    { number: sold, collected: BigInt(cash), charge: 0n },
  ]);
  for (const line of [2, 1])
    expect(await posted(parcels.shop, id, line, await aDecision(parcels.shop))).toBe("posted");
  expect((await charges()).map(({ leg, state }) => [leg, state])).toEqual([
    ["found", "open"],
    ["rto", "closed"],
  ]);
});
