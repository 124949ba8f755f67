import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payByWallet, placeOrder, readOrder, verifyOrder } from "../buying.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { sendApplication, told } from "../selling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

/** Lets somebody of the staff pack for a shop in his spare time. */
const joins = ({ userId }: TestSession, vendorId: string) =>
  shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
    [vendorId, userId],
  );
const post = (by: TestSession, path: string, body?: unknown) => ask(shop.world, by, ["POST", path], body);

async function anOrder(method: "cod" | "bkash" = "cod", priceMinor = 150_000n) {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [priceMinor] });
  const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
  await (method === "cod" ? verifyOrder(shop, placed) : payByWallet(shop, placed));
  const act = async (verb: string, body?: unknown) =>
    expect(
      (await post(seller, `/v1/vendor/orders/${placed.order.subOrders[0]?.id}/${verb}`, body)).code,
    ).toBe("");
  return { vendor, seller, placed, act, partId: placed.order.subOrders[0]?.id ?? "" };
}

describe("whoever is of the staff and of a shop", () => {
  test("counts no cash of that shop, and does not say that it was not there", async () => {
    const { vendor, seller, placed, act } = await anOrder();
    for (const verb of ["accept", "pack", "hand-over"]) await act(verb);
    await act("deliver", { code: (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode });
    const declared = await post(seller, "/v1/vendor/hand-ins", {
      amount: "1000",
      reference: `bKash ${crypto.randomUUID().slice(0, 8)}`,
    });
    const clerk = await aStaffSession(shop.world, "support_2");
    await joins(clerk, vendor.id);
    const path = `/v1/support/hand-ins/${String(declared.body["id"])}`;
    for (const verb of ["receive", "refuse"])
      expect(await post(clerk, `${path}/${verb}`)).toMatchObject({ status: 403, code: "staff.own_shop" });
    const state = async () =>
      (await shop.world.owner.query("select state from hand_in where vendor_id = $1", [vendor.id])).rows;
    expect(await state()).toEqual([{ state: "declared" }]);
    expect((await post(await aStaffSession(shop.world, "support_2"), `${path}/receive`)).status).toBe(200);
    expect((await post(clerk, `${path}/receive`)).code).toBe("staff.own_shop");
    expect(await state()).toEqual([{ state: "received" }]);
  });

  test("cancels nothing for its buyers, and renews no delivery code", async () => {
    const { vendor, placed, act, partId } = await anOrder();
    const clerk = await aStaffSession(shop.world, "support_2");
    await joins(clerk, vendor.id);
    const cancel = (by: TestSession) =>
      post(by, `/v1/support/orders/${placed.order.id}/cancel`, { reason: "ক্রেতা চেয়েছেন" });
    expect((await cancel(clerk)).code).toBe("staff.own_shop");
    expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
    for (const verb of ["accept", "pack", "hand-over"]) await act(verb);
    const renew = (by: TestSession) => post(by, `/v1/support/sub-orders/${partId}/delivery-code`);
    expect((await renew(clerk)).code).toBe("staff.own_shop");
    expect((await renew(await aStaffSession(shop.world, "support_2"))).status).toBe(200);
  });

  test("neither proposes to give its sales back nor decides about that", async () => {
    const { vendor, placed } = await anOrder("bkash", 750_000n);
    const [clerk, member, other] = [
      await aStaffSession(shop.world, "support_2"),
      await aFreshOne(shop.world, "finance"),
      await aFreshOne(shop.world, "finance"),
    ];
    const path = `/v1/support/orders/${placed.order.id}/cancel`;
    const insider = await aStaffSession(shop.world, "support_2");
    for (const each of [insider, member]) await joins(each, vendor.id);
    const body = { reason: "ক্রেতা ফোনে চেয়েছেন" };
    expect((await post(insider, path, body)).code).toBe("staff.own_shop");
    const { waiting } = (await post(clerk, path, body)).body as { waiting: { id: string } };
    for (const verdict of ["agree", "refuse"] as const)
      expect((await decideBy(shop.world, member, ["support", waiting.id], verdict)).code).toBe(
        "staff.own_shop",
      );
    expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
    expect((await decideBy(shop.world, other, ["support", waiting.id])).status).toBe(200);
    expect((await readOrder(shop.world, placed)).state).toBe("cancelled");
  });

  test("approves neither his own application, nor its papers, nor its payout account", async () => {
    const insider = await aFreshOne(shop.world, "admin");
    const himself = { ...insider, headers: await insider.as("store") };
    const { id } = await told<{ id: string }>(sendApplication(shop, himself, { nameEn: "Both Sides" }));
    const admin = await aFreshOne(shop.world, "admin");
    const decide = (by: TestSession, act: string, reason = "") =>
      post(by, `/v1/admin/vendors/${id}/decisions`, { act, reason });
    const judge = (by: TestSession) =>
      post(by, `/v1/admin/vendors/${id}/papers/nid/verdict`, { verdict: "verified", note: "" });
    expect((await decide(insider, "approve")).code).toBe("staff.own_shop");
    expect((await judge(insider)).code).toBe("staff.own_shop");
    expect((await decide(admin, "approve")).status).toBe(200);
    expect((await decide(insider, "pause", "ছুটি চলছে")).code).toBe("staff.own_shop");
    expect((await judge(insider)).code).toBe("staff.own_shop");
    expect((await judge(admin)).status).toBe(200);
    const { rows } = await shop.world.owner.query<{ id: string }>(
      `update payout_account set proposed_by = $2, proposed_at = now() - interval '26 hours', usable_from = now() - interval '1 hour'
       where vendor_id = $1 returning id`,
      [id, admin.userId],
    );
    const member = await aFreshOne(shop.world, "finance");
    await joins(member, id);
    const verdict = `/v1/admin/payout-accounts/${rows[0]?.id ?? ""}/decisions`;
    for (const each of ["agree", "refuse"])
      expect(
        (
          await post({ ...member, headers: await member.as("admin") }, verdict, {
            verdict: each,
            reason: "ঠিক আছে",
          })
        ).code,
      ).toBe("payout.own_hand");
  });
});

test("the same act of somebody who works for another shop goes through", async () => {
  const { placed } = await anOrder();
  const clerk = await aStaffSession(shop.world, "support_2");
  await joins(clerk, (await aVendor(shop.world)).id);
  const cancelled = post(clerk, `/v1/support/orders/${placed.order.id}/cancel`, { reason: "ক্রেতা চেয়েছেন" });
  expect((await cancelled).status).toBe(200);
  expect((await readOrder(shop.world, placed)).state).toBe("cancelled");
});
