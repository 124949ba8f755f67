import type { OrderView } from "@haat/contract/order";
import type { OwnExchangesView } from "@haat/contract/exchange";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { delivered, going, saidOf } from "../exchanges.ts";
import { aBuyerSession, aStaffSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

test("support asks for a buyer who called, who asked stays written, and of its own shop nobody does", async () => {
  const { world } = parcels.shop;
  const bought = await delivered(parcels);
  const clerk = await aStaffSession(world, "support_2");
  const path = `/v1/support/orders/${bought.placed.order.id}/exchanges`;
  const body = { line: bought.line, quantity: 1, variant: bought.variants[2], reason: "broken" };
  const ask = () => world.fetch(path, { body, headers: keyed(clerk.headers) });
  await world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
    [...[bought.vendorId, clerk.userId]],
  );
  expect(await codeOf(await ask())).toBe("staff.own_shop");
  await world.owner.query("delete from vendor_member where user_id = $1", [clerk.userId]);
  const { items } = (await (await ask()).json()) as OwnExchangesView;
  expect(items.map(({ stage, reason }) => [stage, reason])).toEqual([["asked", "broken"]]);
  const { rows } = await world.owner.query(
    "select w.asked_by as by, a.action from swap w join audit a on a.subject = w.order_id where w.order_id = $1",
    [bought.placed.order.id],
  );
  expect(rows).toEqual([{ by: clerk.userId, action: "exchange.ask" }]);
});

test("its buyer reads with the new order which piece he hands over for it, and nobody else does", async () => {
  const it = await going(parcels, { quantity: 2 });
  const { "idempotency-key": _key, ...own } = it.placed.headers;
  const read = (headers: Readonly<Record<string, string>>) =>
    parcels.shop.world.fetch(`/v1/store/orders/${it.newOrder}`, { headers });
  const order = (await (await read(own)).json()) as OrderView;
  expect(order.brings).toMatchObject({ orderId: it.placed.order.id, quantity: 2 });
  expect((await read((await aBuyerSession(parcels.shop.world)).headers)).status).toBe(404);
  const { brings } = (await (
    await parcels.shop.world.fetch(`/v1/store/orders/${it.placed.order.id}`, { headers: own })
  ).json()) as OrderView;
  expect(brings).toBeNull();
});

test("its shop reads with the new part which piece comes back, also who packs, until it has it", async () => {
  const it = await going(parcels);
  const read = async (): Promise<VendorOrderView> =>
    (await (
      await parcels.shop.world.fetch(`/v1/vendor/orders/${it.newPart}`, { headers: it.seller.headers })
    ).json()) as VendorOrderView;
  expect(await read()).toMatchObject({ swap: { lineId: it.line, quantity: 1 }, returning: null });
  await saidOf(parcels.shop, it, "exchanged");
  expect(await read()).toMatchObject({
    ...{ acts: ["take-back"], returning: { lines: [{ id: it.line, quantity: 1 }], lostAt: null } },
  });
  expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 0 }] })).toBe("done");
  expect(await read()).toMatchObject({ acts: [], returning: null });
});
