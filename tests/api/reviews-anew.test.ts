import type { ShopReviewPage } from "@haat/contract/review";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { openReviewing, type Reviewing } from "../reviewing.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let market: Reviewing;
beforeAll(async () => {
  shop = await openShop();
  market = openReviewing(shop);
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("what was said", () => {
  test("is said otherwise: the stars count as they stand now, and the shop's answer is to what stood there before", async () => {
    const stand = await market.aStand();
    const review = await market.reviewed(stand, { stars: 1, text: "The border came loose." });
    await ask(shop.world, stand.owner, ["PUT", `/v1/vendor/reviews/${review.id}/reply`], { text: "Sorry" });
    const { body } = await market.rewrite(review, { stars: 4, text: "They sent another, which is fine." });
    expect(body.items[0]?.review).toMatchObject({ state: "shown", stars: 4, reply: { isOfEarlier: true } });
    const page = await market.page(stand.product);
    expect(page.rating).toMatchObject({ average: 4, count: 1 });
    expect(page.reviews[0]).toMatchObject({
      ...{ text: "They sent another, which is fine.", editedAt: expect.any(String) },
      reply: { text: "Sorry", isOfEarlier: true },
    });
    const path = "/v1/vendor/reviews?unanswered=true";
    const open = await ask<ShopReviewPage>(shop.world, stand.owner, ["GET", path]);
    expect(open.body.items.map(({ id }) => id)).toEqual([review.id]);
    await ask(shop.world, stand.owner, ["PUT", `/v1/vendor/reviews/${review.id}/reply`], { text: "Thanks" });
    expect((await market.page(stand.product)).reviews[0]?.reply).toMatchObject({ isOfEarlier: false });
    const { rows } = await shop.world.owner.query(
      "select stars, text from review_wording where review_id = $1",
      [review.id],
    );
    expect(rows).toEqual([{ stars: 1, text: "The border came loose." }]);
  });

  test("is taken back with its photos and stars, and said again once somebody has looked", async () => {
    const stand = await market.aStand();
    const review = await market.reviewed(stand, { stars: 2 });
    for (let times = 0; times < 2; times += 1) expect((await market.withdraw(review)).status).toBe(200);
    expect(await market.page(stand.product)).toMatchObject({ rating: null, reviews: [] });
    const { body } = await market.rewrite(review, { stars: 3 });
    expect(body.items[0]?.review).toMatchObject({ state: "waiting", stars: 3 });
    expect((await market.page(stand.product)).rating).toBeNull();
  });

  test("is looked at again where it was hidden, and cannot be taken back to slip by", async () => {
    const stand = await market.aStand();
    const review = await market.reviewed(stand);
    await shop.world.owner.query(
      `update review set state = 'hidden', reason = 'It is of another', decided_at = now(),
       decided_by = $2 where id = $1`,
      [review.id, (await aStaffSession(shop.world, "support_2")).userId],
    );
    expect((await market.withdraw(review)).code).toBe("review.wrong_state");
    const { body } = await market.rewrite(review, { text: "Of this very thing." });
    expect(body.items[0]?.review?.state).toBe("waiting");
    expect((await market.list(stand.product)).items).toEqual([]);
  });

  test("is changed by nobody else", async () => {
    const [own, other] = [await market.reviewed(await market.aStand()), await market.bought()];
    const theirs = { ...own, placed: { ...own.placed, headers: other.placed.headers } };
    expect((await market.rewrite(theirs, { stars: 1 })).code).toBe("order.not_found");
    expect((await market.withdraw(theirs)).code).toBe("order.not_found");
    expect((await market.rewrite(other)).code).toBe("review.not_found");
  });
});
