import { satoriSocialPictures } from "@haat/pictures/social.node";
import type { SocialFacts } from "@haat/pictures/social-port";
import sharp from "sharp";
import { expect, test } from "vitest";

const social = satoriSocialPictures();
const facts: SocialFacts = {
  brand: "হাট",
  title: "টাঙ্গাইলের তাঁতের জামদানি শাড়ি: লাল-সাদা, হাতে বোনা",
  shop: "ক্ষুদ্র তাঁত ঘর",
  district: "টাঙ্গাইল",
  photo: null,
};
const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#b43c28" } })
    .webp()
    .toBuffer();

async function drawn(over: Partial<SocialFacts> = {}): Promise<Uint8Array> {
  const picture = await social.draw({ ...facts, ...over });
  if (picture === null) throw new Error("too many wait");
  return picture;
}
type Part = Readonly<{ left: number; top: number; width: number; height: number }>;
/** What a part of it looks like: of a cut, sharp says only what the whole looked like. */
const partOf = async (picture: Uint8Array, part: Part) =>
  sharp(await sharp(picture).extract(part).png().toBuffer()).stats();
const darkest = async (picture: Uint8Array, part: Part): Promise<number> => {
  const { channels } = await partOf(picture, part);
  return Math.max(...channels.map(({ min }) => min));
};

test("it is a JPEG of the size that is asked for where links are shared, and small enough to be sent", async () => {
  const picture = await drawn({ photo: await photo() });
  const { format, width, height } = await sharp(picture).metadata();
  expect([format, width, height]).toEqual(["jpeg", 1200, 630]);
  expect(picture.byteLength).toBeLessThan(300_000);
});

test("the photo fills its square, and the words stand beside it in letters that are really drawn", async () => {
  const picture = await drawn({ photo: await photo() });
  const { channels } = await partOf(picture, { left: 0, top: 0, width: 625, height: 630 });
  expect(channels.map(({ min, max }) => max - min < 20)).toEqual([true, true, true]);
  expect(await darkest(picture, { left: 640, top: 40, width: 540, height: 500 })).toBeLessThan(90);
});

test("other words are another picture, and a very long title is cut, not run over the edge", async () => {
  const [one, other] = [await drawn(), await drawn({ title: "মধু" })];
  expect(Buffer.compare(one, other)).not.toBe(0);
  const long = await drawn({ title: "জামদানি শাড়ি ".repeat(80) });
  for (const edge of [
    { left: 0, top: 0, width: 1200, height: 24 },
    { left: 1176, top: 0, width: 24, height: 630 },
    { left: 0, top: 606, width: 1200, height: 24 },
  ])
    expect(await darkest(long, edge)).toBeGreaterThan(220);
});

test("who comes when too many wait is told so", async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => social.draw(facts)));
  expect(many.filter((each) => each === null)).toHaveLength(4);
});
