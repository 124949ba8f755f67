import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aContent, aWaitingVersion, seenAt } from "../goods.ts";
import { approve, goodsDesk } from "../goods-desk.ts";
import { aProduct, aStaffSession, aVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
const { send, aShopkeeper, aDraft, goodsOf, save, move, decide, aLiveOne } = goodsDesk(() => shop);

test("nobody decides about goods of a shop he works for, whatever asks", async () => {
  const vendor = await aVendor(shop.world);
  const { versionId } = await aWaitingVersion(shop.world, vendor);
  const { headers, userId } = await aStaffSession(shop.world, "support_2");
  await shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
    [vendor.id, userId],
  );
  const refused = await send("POST", `/v1/support/goods/${versionId}/decision`, headers, {
    ...approve,
    submittedAt: await seenAt(shop.world, versionId),
  });
  expect(refused).toMatchObject({ status: 403, answer: { code: "staff.own_shop" } });
  await expect(
    shop.world.owner.query("select publish_version($1, $2, 'support_2:test', '{}')", [versionId, userId]),
  ).rejects.toThrow("staff.own_shop");
});

test("what was sent in is not changed under the eyes of who looks, by no hand", async () => {
  const { versionId } = await aWaitingVersion(shop.world);
  await expect(
    shop.world.owner.query(
      'update product_version set content = content || \'{"brand":"x"}\' where id = $1',
      [versionId],
    ),
  ).rejects.toThrow("goods.wrong_state");
});

test("what was taken back and sent in again since somebody looked is not agreed to by him", async () => {
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers);
  await save(id, headers);
  await move(id, headers, "submit");
  const versionId = (await goodsOf(id, headers)).version?.id ?? "";
  const seen = await seenAt(shop.world, versionId);
  await move(id, headers, "take_back");
  await save(id, headers, aContent({ brand: "অন্য নাম" }));
  await move(id, headers, "submit");
  expect(await decide(versionId, { ...approve, submittedAt: seen })).toMatchObject({
    status: 409,
    answer: { code: "goods.changed" },
  });
  expect((await goodsOf(id, headers)).state).toBe("draft");
  expect(await decide(versionId, approve)).toMatchObject({ status: 200 });
});

test("a colour that comes back is sold at the price and in the number that were agreed to", async () => {
  const { id, headers, goods } = await aLiveOne();
  const publish = async (content: ReturnType<typeof aContent>) => {
    expect(await save(id, headers, content)).toMatchObject({ status: 200 });
    await move(id, headers, "submit");
    expect(await decide((await goodsOf(id, headers)).version?.id ?? "", approve)).toMatchObject({
      status: 200,
    });
  };
  const [red, blue] = aContent().variants;
  const redAlone = { options: aContent().options.map((one) => ({ ...one, values: one.values.slice(0, 1) })) };
  await publish(aContent({ ...redAlone, variants: [red] as never }));
  await publish(
    aContent({ variants: [red, { ...blue, priceMinor: "250000", compareAtMinor: null, stock: 9 }] as never }),
  );
  const { rows } = await shop.world.owner.query(
    "select v.price_minor::text as price, v.compare_at_minor as compare, s.on_hand as units from variant v join stock s on s.variant_id = v.id where v.product_id = $1 and v.choice->>'colour' = 'blue'",
    [id],
  );
  expect(rows).toEqual([{ price: "250000", compare: null, units: 9 }]);
  const kept = await shop.world.owner.query(
    "select v.price_minor::text as price, s.on_hand as units from variant v join stock s on s.variant_id = v.id where v.id = $1",
    [goods.variants.find(({ choice }) => choice["colour"] === "red")?.id],
  );
  expect(kept.rows).toEqual([{ price: "185000", units: 5 }]);
});

test("a code is the shop's own, once", async () => {
  const { vendor, headers } = await aShopkeeper();
  const { variants } = await aProduct(shop.world, { vendor });
  const id = await aDraft(headers);
  const withCode = (sku: string) =>
    aContent({ variants: aContent().variants.map((each, at) => (at === 0 ? { ...each, sku } : each)) });
  expect(await save(id, headers, withCode(variants[0].sku))).toMatchObject({
    status: 409,
    answer: { code: "goods.sku_taken" },
  });
  const { headers: another } = await aShopkeeper();
  const theirs = await aDraft(another);
  expect(await save(theirs, another, withCode(variants[0].sku))).toMatchObject({ status: 200 });
});

test("a price changes at once, is above nothing, and a price before is above it", async () => {
  const { id, headers, goods } = await aLiveOne();
  const path = `/v1/vendor/variants/${goods.variants[0]?.id}/price`;
  for (const wrong of [
    { price: "0", compareAt: "" },
    { price: "100", compareAt: "100" },
    { price: "এক", compareAt: "" },
  ])
    expect(await send("PUT", path, headers, wrong)).toMatchObject({
      status: 400,
      answer: { code: "money.malformed" },
    });
  expect(await send("PUT", path, headers, { price: "1500", compareAt: "১৮৫০" })).toMatchObject({
    status: 200,
  });
  expect((await goodsOf(id, headers)).variants[0]).toMatchObject({
    price: { minor: "150000" },
    compareAt: { minor: "185000" },
  });
  const { headers: stranger } = await aShopkeeper();
  expect(await send("PUT", path, stranger, { price: "1", compareAt: "" })).toMatchObject({ status: 404 });
});

test("a document that leads elsewhere, or is none of ours, is not kept", async () => {
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers);
  const span = (more: object) => [{ kind: "paragraph", spans: [{ text: "এখানে", ...more }] }];
  const wrong = [
    ...["javascript:alert(1)", "https://elsewhere.example", "//elsewhere.example", "/p/../admin"].map(
      (href) => span({ href }),
    ),
    ...[span({ html: "<b>x</b>" }), [{ kind: "html", text: "<script>alert(1)</script>" }]],
  ];
  for (const body of wrong)
    for (const lang of ["bn", "en"]) {
      const content = { ...aContent(), body: { ...aContent().body, [lang]: body } };
      expect(await send("PUT", `/v1/vendor/goods/${id}/version`, headers, { content })).toMatchObject({
        status: 400,
      });
    }
});

test("goods that were never agreed to come on sale by no hand but the owner's, who repairs", async () => {
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers);
  await expect(
    shop.node.books.transact((tx) =>
      tx.execute(sql`update product set state = 'published' where id = ${id}`),
    ),
  ).rejects.toThrow("goods.wrong_state");
});
