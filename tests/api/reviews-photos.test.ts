import { sweepMedia } from "@haat/api/jobs/sweep-media";
import { pictureAddress } from "@haat/contract/values";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { aPhoto, heicHead } from "../photos.ts";
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

test("a photo is made anew, and the review waits until somebody has seen it", async () => {
  const written = await market.reviewed(await market.aStand());
  const { status, body } = await market.addPhoto(written, await aPhoto({ red: 10 }));
  expect(status).toBe(200);
  const review = body.items[0]?.review;
  expect([review?.state, review?.photos.length]).toEqual(["waiting", 1]);
  expect(await market.page(written.product)).toMatchObject({ rating: null, reviews: [] });
  const [photo] = review?.photos ?? [];
  if (!photo) throw new Error("there is no photo");
  const file = await fetch(pictureAddress(photo, photo.widths[0] ?? 0, "webp"));
  expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).exif).toBeUndefined();

  const support = await aStaffSession(shop.world, "support_2");
  const path = `/v1/support/reviews/${written.id}/decision`;
  expect((await ask(shop.world, support, ["POST", path], { verdict: "show", reason: "" })).status).toBe(200);
  expect((await market.page(written.product)).reviews[0]?.photos).toHaveLength(1);
});

test("three at most, the same file once, and nothing that is no picture", async () => {
  const written = await market.reviewed(await market.aStand());
  const files = await Promise.all([20, 80, 140, 200].map((red) => aPhoto({ red })));
  const [first] = files;
  for (let times = 0; times < 2; times += 1)
    expect(
      (await market.addPhoto(written, first ?? Buffer.alloc(0))).body.items[0]?.review?.photos,
    ).toHaveLength(1);
  const others = await Promise.all(files.slice(1).map((file) => market.addPhoto(written, file)));
  expect(others.map(({ code }) => code).toSorted()).toEqual(["", "", "review.photos_full"]);
  expect((await market.addPhoto(written, heicHead)).code).toBe("media.heic");
  const other = await market.bought();
  expect((await market.addPhoto(other, first ?? Buffer.alloc(0))).code).toBe("review.not_found");
});

test("what was never put away whole, or is its erased buyer's, is deleted", async () => {
  const written = await market.reviewed(await market.aStand());
  const { body } = await market.addPhoto(written, await aPhoto({ red: 60 }));
  const [photo] = body.items[0]?.review?.photos ?? [];
  if (!photo) throw new Error("there is no photo");
  const isServed = async () => (await fetch(pictureAddress(photo, photo.widths[0] ?? 0, "webp"))).ok;
  expect(await isServed()).toBe(true);
  await shop.world.owner.query("update review_photo set gone_at = now() where review_id = $1", [written.id]);
  await sweepMedia(shop.jobs);
  expect(await isServed()).toBe(false);
  expect((await market.own(written)).items[0]?.review?.photos).toEqual([]);
});
