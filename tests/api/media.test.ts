import { pictureAddress } from "@haat/contract/values";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLibraries, pictured } from "../libraries.ts";
import { aPhoto, heicHead } from "../photos.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let library: ReturnType<typeof openLibraries>;
beforeAll(async () => {
  shop = await openShop();
  library = openLibraries(shop);
});
afterAll(() => shop.close());

/** A body that never ends, and how much of it was asked for. */
function endless(first: Uint8Array) {
  const came = { pieces: 0, isLetGo: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (line) => {
        came.pieces += 1;
        line.enqueue(came.pieces === 1 ? first : new Uint8Array(65_536));
      },
      cancel: () => void (came.isLetGo = true),
    },
    { highWaterMark: 0 },
  );
  return { body, came };
}

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
    const tooLong = { "content-type": "image/jpeg", "content-length": "4200000" };
    const large = await shop.world.fetch("/v1/vendor/media", {
      ...{ method: "POST", headers: { ...owner.headers, ...tooLong }, body: whole },
    });
    expect(large.status).toBe(413);
    const asText = await ask(shop.world, owner, ["POST", "/v1/vendor/media"], { base64: "/9j/" });
    expect([asText.status, asText.code]).toEqual([415, "request.unsupported_media_type"]);
    expect((await library.list(owner)).count).toBe(0);
    expect(
      (await shop.world.owner.query("select from media where maker_id = $1", [owner.userId])).rowCount,
    ).toBe(0);
  });

  test("is read while it comes, and let go of as soon as it is none or too much", async () => {
    const { owner } = await library.aStall();
    const photo = await aPhoto({ red: 31 });
    const jpeg = new Uint8Array(65_536).fill(1);
    jpeg.set(photo.subarray(0, 64));
    for (const [first, code, most] of [
      [new TextEncoder().encode("<svg onload=alert(1)>"), "media.unreadable", 2],
      [heicHead, "media.heic", 2],
      [jpeg, "media.too_large", 48],
    ] as const) {
      const { body, came } = endless(first);
      const reply = await shop.world.fetch("/v1/vendor/media", { ...pictured(owner), body });
      expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, code]);
      expect(came.pieces).toBeLessThanOrEqual(most);
      expect(came.isLetGo).toBe(true);
    }
    const broken = new ReadableStream({ start: (line) => line.error(new Error("the line is gone")) });
    const gone = await shop.world.fetch("/v1/vendor/media", { ...pictured(owner), body: broken });
    expect(((await gone.json()) as { code: string }).code).toBe("request.invalid");
    const slow = new ReadableStream({
      start: (line) => {
        for (let at = 0; at < photo.length; at += 5) line.enqueue(photo.subarray(at, at + 5));
        line.close();
      },
    });
    const kept = await shop.world.fetch("/v1/vendor/media", { ...pictured(owner), body: slow });
    expect([kept.status, (await library.list(owner)).count]).toEqual([200, 1]);
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
