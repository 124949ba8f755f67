import { erasePeople } from "@haat/api/jobs/erase-people";
import { ErasureView } from "@haat/contract/my-data";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payByWallet } from "../buying.ts";
import {
  askErasure,
  bought,
  cancelled,
  confirmAll,
  daysPass,
  erasurePath,
  erasureState,
  readErasure,
} from "../erasing.ts";
import { aBuyerSession, aVendor, aVendorSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const codeOf = async (reply: Response) => `${reply.status} ${Problem.parse(await reply.json()).code}`;

describe("to be erased", () => {
  test("one shows who one is, types the word, and may change one's mind until the days are over", async () => {
    const stay = await aBuyerSession(shop.world);
    expect(await codeOf(await askErasure(shop, stay.headers))).toBe("403 auth.step_up_required");
    await confirmed(shop.world, stay);
    expect(await codeOf(await askErasure(shop, stay.headers, "yes"))).toBe("400 erasure.not_confirmed");
    const asked = ErasureView.parse(await (await askErasure(shop, stay.headers, " মুছে  ফেলুন ")).json());
    const days = (Date.parse(asked.dueAt ?? "") - Date.now()) / 86_400_000;
    expect([asked.obstacles, Math.round(days)]).toEqual([[], 7]);
    expect((await readErasure(shop, stay.headers)).dueAt).toBe(asked.dueAt);
    await daysPass(shop, 6);
    await erasePeople(shop.jobs);
    expect((await shop.world.fetch(erasurePath, { method: "DELETE", headers: stay.headers })).status).toBe(
      204,
    );
    await daysPass(shop, 7);
    await erasePeople(shop.jobs);
    expect([await erasureState(shop, stay.userId), (await readErasure(shop, stay.headers)).dueAt]).toEqual([
      "withdrawn",
      null,
    ]);
    const again = await shop.world.fetch(erasurePath, { method: "DELETE", headers: stay.headers });
    expect(await codeOf(again)).toBe("404 erasure.not_found");
  });

  test("one has no order open, no money outstanding, no shop of one's own and no office", async () => {
    const { world } = shop;
    const vendor = await aVendor(world);
    const stay = await aVendorSession(world, vendor);
    await confirmAll(shop, stay.userId);
    await world.owner.query("insert into user_role (user_id, role) values ($1, 'support_1')", [stay.userId]);
    const open = await bought(shop, stay.headers, stay.phone);
    const owed = await bought(shop, stay.headers, stay.phone);
    await payByWallet(shop, owed);
    await world.owner.query("update orders set state = 'cancelled' where id = $1", [owed.order.id]);
    await world.owner.query(
      `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
       select 'ref_00000000000000000000000009', order_id, id, 'manual', 'orphan', 'test:owed', 100 from payment_attempt where order_id = $1`,
      [owed.order.id],
    );
    const { obstacles } = await readErasure(shop, stay.headers);
    expect(obstacles.map(({ kind }) => kind).toSorted()).toEqual([
      "money_owed",
      "money_owed",
      "order_open",
      "shop_owner",
      "staff_role",
    ]);
    expect(obstacles).toContainEqual({ kind: "order_open", what: open.order.number, where: open.order.id });
    await world.owner.query("delete from user_role where user_id = $1", [stay.userId]);
    expect(await codeOf(await askErasure(shop, stay.headers))).toBe("409 erasure.blocked");
    await world.owner.query("delete from refund where business_key = 'test:owed'");
    await world.owner.query("update orders set state = 'confirmed' where id = $1", [owed.order.id]);
    expect(await erasureState(shop, stay.userId)).toBeUndefined();
  });

  test("what comes up while it waits puts it off, and it is done once that is settled", async () => {
    const stay = await aBuyerSession(shop.world);
    await confirmed(shop.world, stay);
    await askErasure(shop, stay.headers);
    const order = await bought(shop, stay.headers, stay.phone);
    await daysPass(shop, 8);
    await erasePeople(shop.jobs);
    expect([
      await erasureState(shop, stay.userId),
      (await readErasure(shop, stay.headers)).obstacles.length > 0,
    ]).toEqual(["asked", true]);
    await cancelled(shop, order);
    await daysPass(shop, 8);
    await erasePeople(shop.jobs);
    expect(await erasureState(shop, stay.userId)).toBe("done");
  });
});
