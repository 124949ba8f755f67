import { VendorView } from "@haat/contract/catalog";
import { ProductPage } from "@haat/contract/listing";
import { refreshCards } from "@haat/api/jobs/refresh-cards";
import { erasePeople } from "@haat/api/jobs/erase-people";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { askErasure, daysPass } from "../erasing.ts";
import { aBuyerSession } from "../market.ts";
import { anotherPhone, openReviewing, type Reviewing, type Stand } from "../reviewing.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let market: Reviewing;
beforeAll(async () => {
  shop = await openShop();
  market = openReviewing(shop);
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("what is said of goods", () => {
  test("is said by whoever they were brought to, and everybody reads it at once", async () => {
    const bought = await market.bought();
    expect((await market.page(bought.product)).rating).toBeNull();
    expect(await market.own(bought)).toMatchObject({ items: [{ line: bought.line, review: null }] });
    const { status, body } = await market.write(bought, { stars: 4, text: "Soft, and the border is fine." });
    expect([status, body.items[0]?.review?.state]).toEqual([200, "shown"]);
    expect(await market.page(bought.product)).toMatchObject({
      rating: { average: 4, count: 1, stars: [0, 0, 0, 1, 0] },
      reviews: [{ stars: 4, text: "Soft, and the border is fine.", name: "রহিমা", reply: null, photos: [] }],
    });
  });

  test("is said by nobody before the parcel has come, nor with another's order", async () => {
    const [waiting, other] = [await market.bought(undefined, { isBrought: false }), await market.bought()];
    expect((await market.write(waiting)).code).toBe("review.not_delivered");
    expect((await market.write({ ...waiting, line: other.line })).code).toBe("review.not_found");
    expect(
      (await market.write({ ...other, placed: { ...other.placed, headers: waiting.placed.headers } })).code,
    ).toBe("order.not_found");
    expect((await market.list(waiting.product)).rating).toBeNull();
  });

  test("is said once: the same again is the same, something else is refused, also by another order of that phone", async () => {
    const phone = anotherPhone();
    const first = await market.bought(undefined, { phone });
    const said = await Promise.all([1, 2, 3].map(() => market.write(first)));
    expect(said.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await market.write(first)).status).toBe(200);
    expect((await market.write(first, { stars: 1 })).code).toBe("review.twice");
    const again = await market.bought(first, { phone });
    expect((await market.write(again)).code).toBe("review.twice");
    expect((await market.page(first.product)).rating?.count).toBe(1);
  });

  test("waits for the market's look where it scolds or leads away, and no phone is kept", async () => {
    const stand = await market.aStand();
    const { placed, line } = await market.bought(stand);
    const { body } = await market.write({ placed, line }, { text: "দোকানদার হারামি, ফোন ০১৭১২৩৪৫৬৭৮" });
    expect(body.items[0]?.review).toMatchObject({ state: "waiting" });
    expect(body.items[0]?.review?.text).not.toContain("০১৭১২৩৪৫৬৭৮");
    expect((await market.list(stand.product)).items).toEqual([]);
  });
});

describe("a shop's own people", () => {
  const byOwner = async (stand: Stand) => market.bought(stand, { phone: `0${stand.owner.phone.slice(-10)}` });

  test("do not praise its goods by their own phone", async () => {
    const own = await byOwner(await market.aStand());
    expect((await market.write(own)).code).toBe("review.own_shop");
    expect((await market.list(own.product)).rating).toBeNull();
  });

  test("nor by an account of theirs, nor signed in with a friend's order", async () => {
    const stand = await market.aStand();
    const [one, other] = [await market.bought(stand), await market.bought(stand)];
    await shop.world.owner.query("update orders set buyer_id = $1 where id = $2", [
      stand.owner.userId,
      one.placed.order.id,
    ]);
    expect((await market.write(one)).code).toBe("review.own_shop");
    const packer = await aBuyerSession(shop.world);
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [stand.vendorId, packer.userId],
    );
    const headers = { ...other.placed.headers, ...packer.headers };
    expect((await market.write({ ...other, placed: { ...other.placed, headers } })).code).toBe(
      "review.own_shop",
    );
    expect((await market.write(other)).status).toBe(200);
  });
});

describe("what goods and shops were given", () => {
  test("is counted star by star, in card, page and shop, and read by stars and order", async () => {
    const stand = await market.aStand();
    for (const stars of [5, 2, 5]) await market.reviewed(stand, { stars });
    await refreshCards(shop.jobs);
    const rating = { average: 4, count: 3 };
    const cards = await shop.world.fetch(`/v1/store/products?vendor=${stand.product.vendor.slug}`);
    expect(ProductPage.parse(await cards.json()).items[0]?.rating).toEqual(rating);
    const seller = await shop.world.fetch(`/v1/store/vendors/${stand.product.vendor.slug}`);
    expect(VendorView.parse(await seller.json()).rating).toEqual({ ...rating, stars: [0, 1, 0, 0, 2] });
    const starsOf = async (query: string) =>
      (await market.list(stand.product, query)).items.map(({ stars }) => stars);
    expect(await starsOf("?stars=5")).toEqual([5, 5]);
    expect(await starsOf("?sort=lowest")).toEqual([2, 5, 5]);
    expect(await starsOf("?sort=highest")).toEqual([5, 5, 2]);
  });

  test.each(["newest", "highest", "lowest"])("is told page by page, each once: %s", async (sort) => {
    const stand = await market.aStand();
    for (const stars of [1, 3, 3, 5]) await market.reviewed(stand, { stars });
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await market.list(stand.product, `?limit=2&sort=${sort}${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "" && seen.length < 10);
    expect([seen.length, new Set(seen).size]).toEqual([4, 4]);
  });
});

test("whoever is erased leaves his stars, and neither his name nor his photos", async () => {
  const stay = await aBuyerSession(shop.world);
  const stand = await market.aStand();
  const written = await market.reviewed(stand, { name: "Kohinoor" });
  await shop.world.owner.query("update orders set buyer_id = $1, state = 'completed' where id = $2", [
    stay.userId,
    written.placed.order.id,
  ]);
  await confirmed(shop.world, stay);
  await askErasure(shop, stay.headers);
  await daysPass(shop, 7);
  await erasePeople(shop.jobs);
  expect((await market.list(stand.product)).items).toMatchObject([{ stars: 5, name: null, photos: [] }]);
});

test("a review is kept as it was written, and no one takes it away", async () => {
  const { id } = await market.reviewed(await market.aStand());
  const change = (set: string) => shop.world.owner.query(`update review set ${set} where id = $1`, [id]);
  for (const set of ["stars = 1", "text = 'no'", "name = 'Somebody'"])
    await expect(change(set)).rejects.toThrow("kept as it was written");
  await expect(shop.world.owner.query("delete from review")).rejects.toThrow();
});
