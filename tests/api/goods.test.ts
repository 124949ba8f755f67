import type { GoodsView } from "@haat/contract/goods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aContent, aGoodsCategory } from "../goods.ts";
import { approve, goodsDesk } from "../goods-desk.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
const { send, read, aShopkeeper, aDraft, goodsOf, save, move, decide, aLiveOne } = goodsDesk(() => shop);

test("what lacks something is said field by field, and is not sent in", async () => {
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers);
  expect((await goodsOf(id, headers)).version?.lacks).toEqual([
    "title",
    "body",
    "variants",
    "pictures",
    "attribute.origin",
  ]);
  const { answer } = await save(id, headers, aContent({ attributes: { made_on: "soon" } }));
  expect((answer as unknown as GoodsView).version?.lacks).toEqual(["attribute.origin", "attribute.made_on"]);
  expect(await move(id, headers, "submit")).toMatchObject({
    status: 409,
    answer: { code: "goods.incomplete" },
  });
});

test("a colour that the variants differ by is not asked for again", async () => {
  const { headers } = await aShopkeeper();
  const { id: categoryId } = await aGoodsCategory(shop.world, [
    { code: "colour", isRequired: true, isAxis: true },
  ]);
  const id = await aDraft(headers, categoryId);
  await save(id, headers, aContent({ attributes: {} }));
  expect((await goodsOf(id, headers)).version?.lacks).toEqual([]);
});

test("goods that were agreed to are on the shelf, and nobody sees them before", async () => {
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers);
  await save(id, headers);
  await move(id, headers, "submit");
  const waiting = await goodsOf(id, headers);
  expect((await shop.world.fetch(`/v1/store/products/${waiting.slug}`)).status).toBe(404);
  await decide(waiting.version?.id ?? "", approve);
  const { slug, state, variants } = await goodsOf(id, headers);
  expect(state).toBe("published");
  expect(slug).toMatch(/^tant-sari-with-a-red-border-[0-9a-z]{5}$/);
  expect(variants.map(({ label, price, available }) => [label, price.minor, available])).toEqual([
    ["Red", "185000", 5],
    ["Blue", "195000", 2],
  ]);
  const page = await read(`/v1/store/products/${slug}`, { "accept-language": "en" });
  expect(page).toMatchObject({
    title: "Tant sari with a red border",
    description: "A cotton sari woven by hand, with a blouse piece.",
    attributes: [{ value: "Tangail" }, { value: "1 November 2026" }],
    said: { care: "Wash cold", body: [{ kind: "paragraph" }] },
  });
});

test("a next version waits beside what is for sale, which stays as it is until it is agreed to", async () => {
  const { id, headers, goods } = await aLiveOne();
  const content = aContent({ title: { bn: "নতুন নাম", en: "New name" } });
  await save(id, headers, content);
  await move(id, headers, "submit");
  const page = () => read(`/v1/store/products/${goods.slug}`, { "accept-language": "en" });
  expect(await page()).toMatchObject({ title: "Tant sari with a red border" });
  expect(await save(id, headers)).toMatchObject({ status: 409, answer: { code: "goods.wrong_state" } });
  const { version } = await goodsOf(id, headers);
  expect(version?.number).toBe(2);
  await decide(version?.id ?? "", approve);
  expect(await page()).toMatchObject({ title: "New name", slug: goods.slug });
});

test("a variant that was there keeps its price and its stock; one that is left out is not sold any more", async () => {
  const { id, headers, goods } = await aLiveOne();
  const [red, blue] = goods.variants;
  await send("PUT", `/v1/vendor/variants/${red?.id}/price`, headers, { price: "১,৭৫০", compareAt: "" });
  const [first] = aContent().variants;
  const green = { code: "green", name: { bn: "সবুজ", en: "Green" } };
  const [option] = aContent().options;
  if (!first || !option) throw new Error("the content has both");
  await save(id, headers, {
    ...aContent(),
    options: [{ ...option, values: [...option.values.slice(0, 1), green] }],
    variants: [first, { ...first, choice: { colour: "green" }, stock: 7 }],
  });
  await move(id, headers, "submit");
  const decided = await decide((await goodsOf(id, headers)).version?.id ?? "", approve);
  expect(decided).toMatchObject({ status: 200 });
  const after = await goodsOf(id, headers);
  expect(after.variants.map((each) => [each.id === red?.id, each.price.minor, each.available])).toEqual([
    [true, "175000", 5],
    [false, "185000", 7],
  ]);
  expect(after.variants.map((each) => each.id)).not.toContain(blue?.id);
});

test("who looks asks for changes with a reason; the shop is told, reads it, mends it and sends it in again", async () => {
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers);
  await save(id, headers);
  await move(id, headers, "submit");
  const versionId = (await goodsOf(id, headers)).version?.id ?? "";
  expect(await decide(versionId, { verdict: "changes", reason: "" })).toMatchObject({ status: 400 });
  await decide(versionId, { verdict: "changes", reason: "মাপ লিখুন" });
  expect((await goodsOf(id, headers)).version).toMatchObject({
    state: "changes_requested",
    isOpen: true,
    reason: "মাপ লিখুন",
  });
  const { rows } = await shop.world.owner.query("select from outbox where event_key like $1", [
    `${versionId}:changes%`,
  ]);
  expect(rows).toHaveLength(1);
  await save(id, headers);
  expect(await move(id, headers, "submit")).toMatchObject({ status: 200 });
  expect(await decide(versionId, approve)).toMatchObject({ status: 200 });
  expect((await goodsOf(id, headers)).moves.map(({ to }) => to)).toEqual([
    ...["published", "approved", "submitted", "changes_requested", "submitted", "draft", "draft"],
  ]);
});

test("goods are put away and brought out again, and a draft is let go with its version", async () => {
  const { id, headers, goods } = await aLiveOne();
  const onShelf = async () => (await shop.world.fetch(`/v1/store/products/${goods.slug}`)).status;
  await move(id, headers, "archive");
  expect(await onShelf()).toBe(404);
  await move(id, headers, "restore");
  expect(await onShelf()).toBe(200);
  const draft = await aDraft(headers);
  await move(draft, headers, "drop");
  expect(await send("GET", `/v1/vendor/goods/${draft}`, headers)).toMatchObject({ status: 404 });
});

test("a copy has the words and pictures of the other, and codes and stock of its own", async () => {
  const { id, headers, goods } = await aLiveOne();
  const { answer } = await send("POST", "/v1/vendor/goods", headers, { like: id });
  const { version, state } = await goodsOf(String(answer["id"]), headers);
  expect(state).toBe("draft");
  expect(version?.content).toMatchObject({
    title: aContent().title,
    pictures: goods.live?.pictures,
    variants: [
      { sku: "", stock: 0 },
      { sku: "", stock: 0 },
    ],
  });
});
