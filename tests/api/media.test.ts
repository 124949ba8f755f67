import { pictureAddress } from "@haat/contract/values";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLibraries } from "../libraries.ts";
import { aPhoto, heicHead } from "../photos.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let library: ReturnType<typeof openLibraries>;
beforeAll(async () => {
  shop = await openShop();
  library = openLibraries(shop);
});
afterAll(() => shop.close());

describe("a picture that a shop brings", () => {
  test("is kept without where it was taken, and served from elsewhere as what it is", async () => {
    const { owner } = await library.aStall();
    const { status, body } = await library.add(owner, await aPhoto());
    expect(status).toBe(200);
    expect(body.picture.widths).toEqual([160, 320, 640]);
    expect(new URL(body.picture.stem).origin).not.toBe(shop.node.publicOrigin);
    let bytes = 0;
    for (const width of body.picture.widths)
      for (const format of ["avif", "webp"] as const) {
        const reply = await fetch(pictureAddress(body.picture, width, format));
        expect(reply.headers.get("content-type")).toBe(`image/${format}`);
        expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
        expect(reply.headers.get("cache-control")).toContain("max-age=31536000");
        const file = Buffer.from(await reply.arrayBuffer());
        bytes += file.length;
        const { exif, xmp, width: seen } = await sharp(file).metadata();
        expect([exif, xmp, seen]).toEqual([undefined, undefined, width]);
      }
    expect(body.bytes).toBe(bytes);
    expect(await library.list(owner)).toMatchObject({ items: [body], count: 1, nextCursor: null });
  });

  test("is kept once, however often it comes and at once", async () => {
    const { owner } = await library.aStall();
    const photo = await aPhoto({ red: 12 });
    const replies = await Promise.all([
      library.add(owner, photo),
      library.add(owner, photo),
      library.add(owner, photo),
    ]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect((await library.add(owner, photo)).body.id).toBe(replies[0]?.body.id);
    expect((await library.list(owner)).count).toBe(1);
    const other = await library.aStall();
    expect((await library.add(other.owner, photo)).body.id).not.toBe(replies[0]?.body.id);
  });

  test("is refused in words where it is none, and nothing is kept of it", async () => {
    const { owner } = await library.aStall();
    const whole = await aPhoto({ width: 600, height: 600 });

    const small = await sharp({ create: { width: 100, height: 100, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    for (const [file, code] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "media.unreadable"],
      [whole.subarray(0, whole.length / 2), "media.unreadable"],
      [heicHead, "media.heic"],
      [small, "media.too_small"],
    ] as const) {
      const started = performance.now();
      const reply = await library.add(owner, file);
      expect([reply.status, reply.code]).toEqual([400, code]);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
    const large = await shop.world.fetch("/v1/vendor/media", {
      ...{ method: "POST", headers: owner.headers, body: { base64: "A".repeat(4_200_000) } },
    });
    expect(large.status).toBe(413);
    expect((await library.list(owner)).count).toBe(0);
    expect(
      (await shop.world.owner.query("select from media where maker_id = $1", [owner.userId])).rowCount,
    ).toBe(0);
  });

  test("is told in words, and they are read out where its goods are shown", async () => {
    const { owner, product } = await library.aStall();
    const { body } = await library.add(owner, await aPhoto({ red: 90 }));
    const words = { altBn: "নীল আঁচলের জামদানি", altEn: "A Jamdani with a blue end" };
    const told = await library.act(owner, ["PUT", `${body.id}/alt`], words);
    expect(told.body).toMatchObject({ ...words, picture: { alt: words.altEn } });
    await library.shows(product, told.body);
    const page = await shop.world.fetch(`/v1/store/products/${product.slug}`, {
      headers: { "x-locale": "bn" },
    });
    const { pictures } = (await page.json()) as { pictures: unknown[] };
    expect(pictures).toEqual([{ ...body.picture, alt: words.altBn }]);
    const cards = await shop.world.fetch(`/v1/store/products?vendor=${product.vendor.slug}`, {
      headers: { "x-locale": "en" },
    });
    const { items } = (await cards.json()) as { items: { picture: unknown }[] };
    expect(items.map(({ picture }) => picture)).toEqual([{ ...body.picture, alt: words.altEn }]);
  });
});
