import { createServer } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLibraries } from "../libraries.ts";
import { aPhoto } from "../photos.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let library: ReturnType<typeof openLibraries>;
beforeAll(async () => {
  shop = await openShop();
  library = openLibraries(shop);
});
afterAll(() => shop.close());

const asked = (slug: string, locale = "bn") =>
  shop.world.fetch(`/v1/store/social-pictures/${locale}/${slug}`);
const pictureOf = async (slug: string): Promise<Buffer> => {
  const reply = await asked(slug);
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect(reply.headers.get("cache-control")).toMatch(/^public,/);
  return Buffer.from(await reply.arrayBuffer());
};
/** The middle colour of the square where the photo lies. */
const inTheSquare = async (picture: Buffer): Promise<readonly number[]> => {
  const square = await sharp(picture)
    .extract({ left: 40, top: 40, width: 500, height: 200 })
    .png()
    .toBuffer();
  return (await sharp(square).stats()).channels.map(({ mean }) => mean);
};

test("a shared link shows the product's own photo out of our store", async () => {
  const { owner, product } = await library.aStall();
  const before = await inTheSquare(await pictureOf(product.slug));
  expect(Math.min(...before)).toBeGreaterThan(150);
  await library.shows(product, (await library.add(owner, await aPhoto())).body);
  const after = await inTheSquare(await pictureOf(product.slug));
  expect(after[2]).toBeLessThan(150);
});

test("nobody else's server is called for it, whatever address stands in the database", async () => {
  let calls = 0;
  const elsewhere = createServer((_request, response) => {
    calls += 1;
    response.end();
  });
  await new Promise<void>((resolve) => void elsewhere.listen(0, "127.0.0.1", resolve));
  const address = elsewhere.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { product } = await library.aStall();
  await shop.world.owner.query("update product set pictures = $2 where id = $1", [
    product.id,
    JSON.stringify([{ stem: `http://127.0.0.1:${port}/inside`, widths: [640], alt: { bn: "ক", en: "a" } }]),
  ]);
  expect(Math.min(...(await inTheSquare(await pictureOf(product.slug))))).toBeGreaterThan(150);
  await new Promise((resolve) => elsewhere.close(resolve));
  expect(calls).toBe(0);
});

test("what is shown to nobody has none", async () => {
  const { product } = await library.aStall();
  await shop.world.owner.query("update product set state = 'hidden' where id = $1", [product.id]);
  expect([(await asked(product.slug)).status, (await asked("none")).status]).toEqual([404, 404]);
});
