import type { GoodsContent } from "@haat/contract/goods-content";
import type { MediaView } from "@haat/contract/media";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aContent } from "../goods.ts";
import { approve, goodsDesk } from "../goods-desk.ts";
import { openLibraries } from "../libraries.ts";
import { aProduct, aVendorSession } from "../market.ts";
import { aPhoto } from "../photos.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let library: ReturnType<typeof openLibraries>;
beforeAll(async () => {
  shop = await openShop();
  library = openLibraries(shop);
});
afterAll(() => shop.close());
const { read, aShopkeeper, aDraft, goodsOf, write, move, decide } = goodsDesk(() => shop);

const none = { bn: "", en: "" };
const chosen = ({ picture: { stem } }: MediaView, alt = none) => ({ stem, alt });
const withPictures = (pictures: GoodsContent["pictures"], ofRed: readonly string[] = []): GoodsContent => {
  const [red, ...others] = aContent().variants;
  if (!red) throw new Error("the content has a red one");
  return aContent({ pictures, variants: [{ ...red, pictures: [...ofRed] }, ...others] });
};

/** A shop with goods to write, and as many pictures in its library as are asked for. */
async function aLibrary(reds: readonly number[]) {
  const { vendor } = await aShopkeeper();
  const owner = await aVendorSession(shop.world, vendor);
  const views: MediaView[] = [];
  for (const red of reds) views.push((await library.add(owner, await aPhoto({ red }))).body);
  return { owner, headers: owner.headers, views, id: await aDraft(owner.headers) };
}

test("pictures of the library are shown in the order they are put in, with what is said of them, and to each variant its own", async () => {
  const { owner, headers, views, id } = await aLibrary([60, 120]);
  const [first, second] = views as [MediaView, MediaView];
  const told = { altBn: "পুরো শাড়ি", altEn: "The whole sari" };
  await library.act(owner, ["PUT", `${first.id}/alt`], told);
  const own = { bn: "লাল আঁচল", en: "A red end" };
  const content = withPictures([chosen(second, own), chosen(first)], [second.picture.stem]);
  expect(await write(id, headers, content)).toMatchObject({ status: 200 });
  // Where these goods say nothing of it, the library does.
  expect((await goodsOf(id, headers)).version?.content.pictures.map(({ alt }) => alt)).toEqual([
    own,
    { bn: told.altBn, en: told.altEn },
  ]);
  await move(id, headers, "submit");
  expect(await decide((await goodsOf(id, headers)).version?.id ?? "", approve)).toMatchObject({
    status: 200,
  });
  const goods = await goodsOf(id, headers);
  expect(goods.live?.variants.map(({ pictures }) => pictures)).toEqual([[second.picture.stem], []]);
  const page = await read(`/v1/store/products/${goods.slug}`, { "x-locale": "bn" });
  expect(page).toMatchObject({
    pictures: [
      { ...second.picture, alt: own.bn },
      { ...first.picture, alt: told.altBn },
    ],
    variants: [{ pictures: [second.picture.stem] }, { pictures: [] }],
  });
  expect(second.picture.blur).toMatch(/^data:image\/webp/);
});

test("what was looked at is what is shown, whatever its library says of it afterwards", async () => {
  const { owner, headers, views, id } = await aLibrary([61]);
  const [only] = views as [MediaView];
  await library.act(owner, ["PUT", `${only.id}/alt`], { altBn: "শাড়ি", altEn: "A sari" });
  await write(id, headers, withPictures([chosen(only)]));
  await move(id, headers, "submit");
  await library.act(owner, ["PUT", `${only.id}/alt`], { altBn: "01712345678", altEn: "01712345678" });
  await decide((await goodsOf(id, headers)).version?.id ?? "", approve);
  const { slug } = await goodsOf(id, headers);
  const page = await read(`/v1/store/products/${slug}`, { "x-locale": "en" });
  expect(page).toMatchObject({ pictures: [{ alt: "A sari" }] });
});

test("neither another shop's picture is shown, nor a removed one, nor a ninth", async () => {
  const [mine, other] = [await aLibrary([62, 63]), await aLibrary([62])];
  const [kept, removed] = mine.views as [MediaView, MediaView];
  const [theirs] = other.views as [MediaView];
  await library.act(mine.owner, ["DELETE", removed.id]);
  for (const wrong of [theirs, removed])
    expect(await write(mine.id, mine.headers, withPictures([chosen(kept), chosen(wrong)]))).toMatchObject({
      status: 404,
      answer: { code: "media.not_found" },
    });
  const nine = Array.from({ length: 9 }, (_, at) => ({ stem: `https://blob.test/${at}`, alt: none }));
  expect(await write(mine.id, mine.headers, withPictures(nine))).toMatchObject({ status: 400 });
  expect((await goodsOf(mine.id, mine.headers)).version?.content.pictures).toEqual([]);
});

test("goods without a picture are not sent in, by no hand", async () => {
  const { headers, id } = await aLibrary([]);
  await write(id, headers);
  const { version } = await goodsOf(id, headers);
  expect(version?.lacks).toEqual(["pictures"]);
  expect(await move(id, headers, "submit")).toMatchObject({
    status: 409,
    answer: { code: "goods.incomplete" },
  });
  await expect(
    shop.world.owner.query("update product_version set state = 'submitted' where id = $1", [version?.id]),
  ).rejects.toThrow("goods.incomplete");
});

test("what goods that wait, or a variant on sale, would show is not removed, and says where", async () => {
  const { owner, headers, views, id } = await aLibrary([64, 65]);
  const [waiting, spare] = views as [MediaView, MediaView];
  const remove = async ({ id: media }: MediaView) => (await library.act(owner, ["DELETE", media])).code;
  await write(id, headers, withPictures([chosen(waiting)]));
  expect(await remove(waiting)).toBe("media.in_use");
  const { items } = await library.list(owner);
  const usesOf = (view: MediaView) => items.find((each) => each.id === view.id)?.uses;
  expect(usesOf(waiting)).toMatchObject([{ kind: "product", name: "Tant sari with a red border" }]);
  expect(usesOf(spare)).toEqual([]);
  await move(id, headers, "drop");
  expect(await remove(waiting)).toBe("");

  await shop.world.owner.query(
    "update variant set pictures = $2 where id = (select id from variant where vendor_id = $1 limit 1)",
    [
      (await aLiveOneOf(owner, spare)).vendorId,
      JSON.stringify([{ stem: spare.picture.stem, widths: [320] }]),
    ],
  );
  expect(await remove(spare)).toBe("media.in_use");
});

/** Goods on sale of the same shop, whose product row names other pictures than its variant. */
async function aLiveOneOf(
  { headers }: Readonly<{ headers: Readonly<Record<string, string>> }>,
  view: MediaView,
) {
  const id = await aDraft(headers);
  await write(id, headers, withPictures([chosen(view)]));
  await move(id, headers, "submit");
  await decide((await goodsOf(id, headers)).version?.id ?? "", approve);
  const { rows } = await shop.world.owner.query<{ vendorId: string }>(
    `update product set pictures = '[]' where id = $1 returning vendor_id as "vendorId"`,
    [id],
  );
  return { vendorId: rows[0]?.vendorId ?? "" };
}

test("goods of before the library keep what they show, and a next version may begin with it", async () => {
  const { vendor, headers } = await aShopkeeper();
  const { id, slug } = await aProduct(shop.world, { vendor });
  const { live } = await goodsOf(id, headers);
  expect(await write(id, headers, live ?? aContent())).toMatchObject({ status: 200 });
  const { version } = await goodsOf(id, headers);
  expect(version?.content.pictures).toEqual([{ stem: `https://blob.test/${slug}`, alt: none }]);
  expect(version?.lacks).not.toContain("pictures");
});
