import { ReturnsView } from "@haat/contract/returns-report";
import type { SettingsView } from "@haat/contract/market-settings";
import type { StatementView } from "@haat/contract/vendor";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { agreedTerms } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";
import type { TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { aFreshOne, ask } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let parcels: Parcels;
let finance: readonly [TestSession, TestSession];
beforeAll(async () => {
  parcels = await openParcels();
  const { shop, shopkeeper } = parcels;
  const { world } = shop;
  finance = [await aFreshOne(world, "finance", "admin"), await aFreshOne(world, "finance", "admin")];
  // Half of 60.50 on the way back: 30.25, of which 15% are 4.5375.
  await agreedTerms(shop, {
    ...{ courier: "pathao", vendorId: shopkeeper.vendorId, from: dhakaDayIn(-30), fee: 6050 },
  });
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** Two of finance say who bears it from now on. */
async function bearer(to: "market" | "shop"): Promise<void> {
  const { world } = parcels.shop;
  const place = "/v1/admin/settings";
  const { body } = await ask<SettingsView>(world, finance[0], ["POST", `${place}/proposals`], {
    changes: [{ name: "return_bearer", value: to }],
    reason: "ফেরত বেড়েছে",
  });
  const id = body.groups.find(({ group }) => group === "returns")?.waiting?.id ?? "";
  const path = `${place}/proposals/${id}/decisions`;
  const own = await ask(world, finance[0], ["POST", path], { verdict: "agree", reason: "" });
  expect(own.status).not.toBe(200);
  const agreed = await ask(world, finance[1], ["POST", path], { verdict: "agree", reason: "" });
  expect(agreed.status).toBe(200);
}

async function sent(): Promise<Readonly<{ placed: Placed; number: string }>> {
  const number = parcels.fresh();
  return { placed: await parcels.shopkeeper.handedTo("pathao", number), number };
}

/** Nobody took it, and its shop has it back. */
async function returned({ placed, number }: Awaited<ReturnType<typeof sent>>): Promise<void> {
  expect(await parcels.said(number, "rto_in_transit")).toBe(200);
  const lines = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  expect((await parcels.shopkeeper.act(partOf(placed), "take-back", { lines })).status).toBe(200);
}

async function booked(placed: Placed): Promise<string[]> {
  const { rows } = await parcels.shop.world.owner.query<{ line: string }>(
    `select j.event_type || ' ' || l.side || ' ' || regexp_replace(l.account, ':(ven|vnd)_.*$', '') || ' ' || l.amount as line
     from journal j join journal_line l on l.journal_id = j.id where j.order_id = $1 order by j.id, l.line_no`,
    [placed.order.id],
  );
  return rows.map(({ line }) => line);
}
const shown = async (placed: Placed) => {
  const { headers } = parcels.shopkeeper.owner;
  const reply = await parcels.shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, { headers });
  return ((await reply.json()) as VendorOrderView).returnBearer;
};
const charge = async (placed: Placed): Promise<bigint> => {
  const { rows } = await parcels.shop.world.owner.query<{ due: string }>(
    "select due_minor::text as due from courier_charge where order_id = $1 and leg = 'rto'",
    [placed.order.id],
  );
  return BigInt(rows[0]?.due ?? 0);
};

describe("what the way back costs", () => {
  test("is the market's while no two have said otherwise, and the shop reads so before it books", async () => {
    const packed = await parcels.shopkeeper.packed();
    expect(await shown(packed)).toBe("market");
    const parcel = await sent();
    await returned(parcel);
    const due = await charge(parcel.placed);
    expect(due).toBeGreaterThan(0n);
    expect(await booked(parcel.placed)).toEqual([`J3b D E:RTO ${due}`, `J3b C L:COURIER_PAY:pathao ${due}`]);
  });

  test("is the shop's once two have agreed, with VAT and to the poisha; of what left before it is not", async () => {
    const before = await sent();
    await bearer("shop");
    expect(await shown(await parcels.shopkeeper.packed())).toBe("shop");
    expect(await shown(before.placed)).toBe("market");
    await returned(before);
    expect((await booked(before.placed)).filter((line) => line.startsWith("J11b"))).toEqual([]);

    const after = await sent();
    await returned(after);
    const due = await charge(after.placed);
    const vat = (due * 1_500n + 5_000n) / 10_000n;
    expect((await booked(after.placed)).filter((line) => line.startsWith("J11b"))).toEqual([
      // It has earned nothing yet: it owes it.
      `J11b D A:VENDOR_RECV ${due + vat}`,
      `J11b C R:PENALTY ${due}`,
      `J11b C L:VAT_OUT ${vat}`,
    ]);
    const { headers } = parcels.shopkeeper.owner;
    const reply = await parcels.shop.world.fetch("/v1/vendor/statement", { headers });
    const { rows } = (await reply.json()) as StatementView;
    expect(rows.filter(({ event }) => event === "J11b")).toMatchObject([
      { reference: `${after.placed.order.number}-1`, amount: { minor: String(due + vat) } },
    ]);
    await bearer("market");
    expect(await shown(after.placed)).toBe("shop");
    // Its report of returns says who bears what, and nothing twice.
    const path = "/v1/vendor/reports/returns?days=1";
    const figures = await parcels.shop.world.fetch(path, { headers });
    const { charged, borne, byCourier } = ReturnsView.parse(await figures.json());
    const [shop, market] = [String(due), String(BigInt(charged.minor) - due)];
    expect(BigInt(market)).toBeGreaterThan(0n);
    const whole = { shop: { minor: shop }, market: { minor: market }, buyer: { minor: "0" } };
    expect([borne, byCourier[0]?.borne]).toMatchObject([whole, whole]);
  });
});
