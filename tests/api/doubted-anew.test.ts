import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { booksOf, silentRefund, since } from "../untaken.ts";
import { unsettledDesk } from "../unsettled.ts";

let shop: TestShop;
let other: TestSession;
let desk: ReturnType<typeof unsettledDesk>;
beforeAll(async () => {
  shop = await openShop();
  const one = await aFreshOne(shop.world, "finance", "admin");
  other = await aFreshOne(shop.world, "finance", "admin");
  desk = unsettledDesk(shop, [one, other]);
});
afterAll(() => shop.close());

const inBooks = (orderId: string) => booksOf(shop, orderId);

describe("a refund that no statement names, and that two have set against fees", () => {
  test("may still be found never to have been made; and stands as it stood where two do not agree", async () => {
    const { orderId, id, refundId } = await silentRefund(shop, desk, "2026-11-17");
    const before = await inBooks(orderId);
    await desk.clear(id, "untaken");
    await desk.clear(id, "gateway_fee");
    const cleared = await desk.read(id);
    expect(await desk.propose(id, "gateway_fee")).toMatchObject({ status: 400 });
    expect(await desk.propose(id, "unmade")).toMatchObject({ status: 200 });
    expect(await desk.read(id)).toMatchObject({
      difference: { state: "proposed", suspense: { minor: "0" } },
    });
    await expectBooksInOrder(shop);
    expect(await desk.refuse(other, id)).toMatchObject({ status: 200 });
    expect(await desk.read(id)).toEqual(cleared);
    expect(since(before, await inBooks(orderId))).toEqual({ "A:BANK": "10000", "E:GW_FEE": "-10000" });

    await desk.clear(id, "unmade");
    expect(await desk.read(id)).toMatchObject({
      ...{ difference: { state: "cleared" }, clearing: { to: "unmade" }, targets: [] },
      ...{ refund: { id: refundId, state: "failed" }, untaken: [{ lies: "taken" }] },
    });
    expect(since(before, await inBooks(orderId))).toEqual({ "A:BANK": "10000" });
    await expectBooksInOrder(shop);
  });
});
