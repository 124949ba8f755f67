import { askForReviews } from "@haat/api/jobs/ask-for-reviews";
import type { DeskReviewList, ReviewDecided, ShopReviewPage, ShopReviewView } from "@haat/contract/review";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aStaffSession, aVendorSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openReviewing, type Reviewing } from "../reviewing.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let market: Reviewing;
let support: TestSession;
beforeAll(async () => {
  shop = await openShop();
  market = openReviewing(shop);
  support = await aStaffSession(shop.world, "support_2");
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const report = (who: TestSession, id: string, reason = "untrue") =>
  ask(shop.world, who, ["POST", `/v1/store/reviews/${id}/reports`], { reason, words: "" });
const queue = async (query = "") =>
  (await ask<DeskReviewList>(shop.world, support, ["GET", `/v1/support/reviews${query}`])).body.items;
const decide = (id: string, verdict: "show" | "hide", who = support) =>
  ask<ReviewDecided>(shop.world, who, ["POST", `/v1/support/reviews/${id}/decision`], {
    verdict,
    reason: verdict === "hide" ? "এটি অন্য জিনিসের কথা" : "",
  });
const told = async () => (await waitingMessages(shop.world)).map(({ text }) => text);

describe("the shop", () => {
  test("answers once, in words it may change, and nobody else's shop does", async () => {
    const stand = await market.aStand();
    const { id } = await market.reviewed(stand);
    const reply = (who: TestSession, text: string) =>
      ask<ShopReviewView>(shop.world, who, ["PUT", `/v1/vendor/reviews/${id}/reply`], { text });
    const list = async (query = "") =>
      (await ask<ShopReviewPage>(shop.world, stand.owner, ["GET", `/v1/vendor/reviews${query}`])).body;
    expect((await list("?unanswered=true")).items.map((each) => each.id)).toEqual([id]);
    expect((await reply(stand.owner, "Thank you")).body.reply?.text).toBe("Thank you");
    expect((await reply(stand.owner, "ধন্যবাদ")).status).toBe(200);
    expect((await market.page(stand.product)).reviews[0]?.reply?.text).toBe("ধন্যবাদ");
    expect(await list()).toMatchObject({ rating: { count: 1 }, items: [{ id }] });
    expect((await list("?unanswered=true")).items).toEqual([]);
    const other = await market.aStand();
    expect((await reply(other.owner, "Ours is better")).code).toBe("review.not_found");
    expect((await market.page(stand.product)).reviews[0]?.reply?.text).toBe("ধন্যবাদ");
    const packer = await aVendorSession(shop.world, stand.product.vendor, "packer");
    expect((await reply(packer, "Hello")).code).toBe("auth.forbidden");
  });

  test("reports what is said of its own goods, and of no others", async () => {
    const [stand, other] = [await market.aStand(), await market.aStand()];
    const { id } = await market.reviewed(stand);
    const say = (who: TestSession) =>
      ask(shop.world, who, ["POST", `/v1/vendor/reviews/${id}/reports`], { reason: "advert", words: "দেখুন" });
    expect((await say(other.owner)).code).toBe("review.not_found");
    expect((await say(stand.owner)).status).toBe(200);
    expect((await queue()).find((each) => each.id === id)).toMatchObject({
      state: "shown",
      reports: [{ reason: "advert", words: "দেখুন", byShop: true }],
    });
  });
});

describe("the market", () => {
  test("hides what was reported, tells its writer why, and shows it again", async () => {
    const stand = await market.aStand();
    const { id } = await market.reviewed(stand, { stars: 1 });
    await market.reviewed(stand, { stars: 5 });
    const reader = await aBuyerSession(shop.world);
    for (let times = 0; times < 2; times += 1) expect((await report(reader, id)).status).toBe(200);
    expect((await queue()).find((each) => each.id === id)?.reports).toHaveLength(1);
    expect((await market.page(stand.product)).rating?.count).toBe(2);

    expect((await decide(id, "hide")).body).toEqual({ state: "hidden" });
    expect((await decide(id, "hide")).status).toBe(200);
    expect((await market.page(stand.product)).rating).toMatchObject({ average: 5, count: 1 });
    expect((await market.list(stand.product)).items.map((each) => each.id)).not.toContain(id);
    expect((await told()).filter((text) => text.includes("এটি অন্য জিনিসের কথা"))).toHaveLength(1);
    expect((await queue()).map((each) => each.id)).not.toContain(id);
    expect((await queue("?which=hidden")).map((each) => each.id)).toContain(id);
    expect((await report(reader, id)).code).toBe("review.not_found");

    expect((await decide(id, "show")).body).toEqual({ state: "shown" });
    expect((await market.page(stand.product)).rating).toMatchObject({ average: 3, count: 2 });
    const { rows } = await shop.world.owner.query(
      "select action from audit where after->>'review' = $1 order by id",
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(["review.hide", "review.show"]);
  });

  test("decides by level 2 or an admin, never about a shop of its own, and says why it hides", async () => {
    const stand = await market.aStand();
    const { id } = await market.reviewed(stand);
    expect((await decide(id, "hide", await aStaffSession(shop.world, "support_1"))).code).toBe(
      "auth.forbidden",
    );
    const clerk = await aStaffSession(shop.world, "support_2");
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [stand.vendorId, clerk.userId],
    );
    expect((await decide(id, "hide", clerk)).code).toBe("staff.own_shop");
    const unsaid = { verdict: "hide", reason: "no" };
    const path = `/v1/support/reviews/${id}/decision`;
    expect((await ask(shop.world, support, ["POST", path], unsaid)).code).toBe("request.invalid");
  });

  test("hears so many reports of one person in a day and no more", async () => {
    const reader = await aBuyerSession(shop.world);
    const { id } = await market.reviewed(await market.aStand());
    await shop.world.owner.query(
      `insert into review_report (review_id, by_user, by_shop, reason, closed_at)
       select $1, $2, false, 'other', now() from generate_series(1, 20)`,
      [id, reader.userId],
    );
    expect((await report(reader, id)).code).toBe("review.too_many_reports");
  });
});

test("a buyer is asked once, some days after it came, and not if he has spoken", async () => {
  const stand = await market.aStand();
  const [silent, early, spoken] = [
    await market.bought(stand),
    await market.bought(stand),
    await market.reviewed(stand),
  ];
  const cameDaysAgo = (partId: string, days: number) =>
    shop.world.owner.query(
      "update sub_order set delivered_at = now() - make_interval(days => $2) where id = $1",
      [partId, days],
    );
  await cameDaysAgo(silent.partId, 4);
  await cameDaysAgo(early.partId, 1);
  await cameDaysAgo(spoken.partId, 4);
  for (let times = 0; times < 2; times += 1) await askForReviews(shop.jobs);
  const asked = (await told()).filter((text) => text.includes("/reviews"));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain(silent.placed.order.id);
});
