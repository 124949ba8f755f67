import type { VendorFile } from "@haat/contract/admin-vendors";
import type { ProductView } from "@haat/contract/catalog";
import type { PapersView } from "@haat/contract/vendor-papers";
import { remindDbid } from "@haat/api/jobs/remind-dbid";
import { smsLength } from "@haat/messaging/sms-length";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { placeOrder as placeByKey } from "@haat/db/queries/orders/place-order";
import { keyed, placeOrder, readOrder, verifyOrder } from "../buying.ts";
import { placementOf } from "../db/guards/placement.ts";
import { aProduct, aVendor, aVendorSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anAdmin, codeOf, told } from "../selling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: Awaited<ReturnType<typeof anAdmin>>;
beforeAll(async () => {
  shop = await openShop();
  admin = await anAdmin(shop);
});
afterAll(() => shop.close());
const says = (effect: string) =>
  shop.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('dbid-' || $1, 'dbid_overdue', to_jsonb($1::text), now() - interval '1 minute')
     on conflict (id) do update set valid_from = now() - interval '1 minute'`,
    [effect],
  );
beforeEach(async () => {
  await shop.world.owner.query("delete from setting where name = 'dbid_overdue'");
  await shop.world.owner.query("update vendor set approved_at = null");
});
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

/** A shop that was approved so many days ago, of the 180 it has. */
async function aShop(days: number) {
  const vendor = await aVendor(shop.world);
  await shop.world.owner.query(
    "update vendor set approved_at = now() - make_interval(days => $2) where id = $1",
    [vendor.id, days],
  );
  const owner = await aVendorSession(shop.world, vendor);
  const product = await aProduct(shop.world, { vendor, pricesMinor: [150_000n] });
  return { vendor, owner, product, variant: product.variants[0].id };
}
const page = async (slug: string) =>
  (await told<ProductView>(shop.world.fetch(`/v1/store/products/${slug}`))).variants[0]?.available;
const papers = (headers: Readonly<Record<string, string>>) =>
  told<PapersView>(shop.world.fetch("/v1/vendor/papers", { headers }));
const give = (headers: Readonly<Record<string, string>>, number = "DBID-2026-104512") =>
  shop.world.fetch("/v1/vendor/papers/dbid", { method: "PUT", headers, body: { number } });
const moreDays = (id: string, body: object) =>
  shop.world.fetch(`/v1/admin/vendors/${id}/dbid-days`, { headers: admin.headers, body });

describe("a DBID that is overdue", () => {
  test("closes nothing unless the market has set that it pauses", async () => {
    const { vendor, owner, product, variant } = await aShop(200);
    expect((await papers(owner.headers)).dbidDue).toMatchObject({ effect: "notice", isPaused: false });
    const placed = await placeOrder(shop, "cod", [[variant, 1]]);
    await says("pause");
    const { rows } = await shop.world.owner.query("select dbid_pauses($1) as pauses", [vendor.id]);
    expect([rows, await page(product.slug)]).toEqual([[{ pauses: true }], 0]);
    expect((await papers(owner.headers)).dbidDue).toMatchObject({ effect: "pause", isPaused: true });
    // What was begun is finished.
    await verifyOrder(shop, placed);
    const part = placed.order.subOrders[0]?.id ?? "";
    const accepted = await shop.world.fetch(`/v1/vendor/orders/${part}/accept`, {
      method: "POST",
      headers: keyed(owner.headers),
    });
    expect([accepted.status, (await readOrder(shop.world, placed)).state]).toEqual([200, "in_progress"]);
  });

  test("refuses a new order in the database itself, whatever was quoted before", async () => {
    const { product } = await aShop(200);
    const wish = [{ product }];
    const place = () => {
      const placement = placementOf(wish);
      return placeByKey(
        shop.world.edge.db,
        { kind: "visitor", orderTokenHash: placement.tokenHash },
        placement,
      );
    };
    await says("pause");
    await expect(place()).rejects.toMatchObject({ code: "variant.not_for_sale" });
    await shop.world.owner.query("delete from setting where name = 'dbid_overdue'");
    await place();
  });

  test("lets the shop sell again once the paper is in, and stops it again when it was refused", async () => {
    const { vendor, owner, product } = await aShop(200);
    await says("pause");
    await remindDbid(shop.jobs);
    const card = async () =>
      (
        await shop.world.owner.query(
          "select bn::json->>'availability' as shown from product_card where product_id = $1",
          [product.id],
        )
      ).rows[0].shown;
    expect([await card(), await page(product.slug)]).toEqual(["sold_out", 0]);
    expect((await give(owner.headers)).status).toBe(200);
    expect([await card(), await page(product.slug)]).toEqual(["in_stock", 10]);
    const verdict = { verdict: "refused", note: "রেজিস্টারে নম্বরটি নেই" };
    await shop.world.fetch(`/v1/admin/vendors/${vendor.id}/papers/dbid/verdict`, {
      headers: admin.headers,
      body: verdict,
    });
    expect([await card(), await page(product.slug)]).toEqual(["sold_out", 0]);
  });

  test("waits longer where an admin gives more days, with a reason that is kept", async () => {
    const { vendor, product } = await aShop(200);
    await says("pause");
    await remindDbid(shop.jobs);
    expect(await codeOf(moreDays(vendor.id, { days: 30, reason: "" }))).toBe("request.invalid");
    const file = await told<VendorFile>(moreDays(vendor.id, { days: 30, reason: "আবেদন জমা আছে" }));
    expect(file.dbidDue).toMatchObject({ daysLeft: 30, isPaused: false });
    expect(file.history[0]).toMatchObject({ action: "vendor.dbid_days", reason: "আবেদন জমা আছে" });
    expect(await page(product.slug)).toBe(10);
    expect((await aShop(0)).vendor.id).not.toBe(vendor.id);
    const asked = await aVendor(shop.world);
    expect(await codeOf(moreDays(asked.id, { days: 30, reason: "আবেদন জমা আছে" }))).toBe("vendor.wrong_state");
  });
});

describe("the shop is reminded", () => {
  const texts = async () => (await waitingMessages(shop.world)).map(({ text }) => text);
  const afterPass = async () => {
    const before = (await texts()).length;
    await remindDbid(shop.jobs);
    await remindDbid(shop.jobs);
    return (await texts()).slice(0, (await texts()).length - before);
  };

  test("thirty, seven and one day before and on the day, once each, in its language and in one part", async () => {
    const { vendor, owner } = await aShop(140);
    expect(await afterPass()).toEqual([]);
    const heard: string[] = [];
    for (const days of [151, 174, 180, 181]) {
      await shop.world.owner.query(
        "update vendor set approved_at = now() - make_interval(days => $2) + interval '1 minute' where id = $1",
        [vendor.id, days],
      );
      const said = await afterPass();
      expect(said).toHaveLength(1);
      heard.push(...said);
    }
    expect(heard.map((text) => smsLength(text).parts)).toEqual([1, 1, 1, 1]);
    expect(heard[0]).toMatch(/ডিবিআইডি/);
    await says("pause");
    expect(await afterPass()).toEqual([expect.stringContaining("নতুন অর্ডার বন্ধ")]);
    await shop.world.owner.query("update user_account set locale = 'en' where id = $1", [owner.userId]);
    await moreDays(vendor.id, { days: 5, reason: "আবেদন জমা আছে" });
    expect(await afterPass()).toEqual([expect.stringMatching(/^Haat: .*within 7 days, or new orders pause/)]);
  });

  test("but not one whose paper waits to be looked at", async () => {
    const { owner } = await aShop(181);
    await give(owner.headers);
    expect(await afterPass()).toEqual([]);
  });
});
