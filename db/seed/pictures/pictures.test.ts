import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { products } from "../market/index.ts";
import { categories } from "../market/categories.ts";
import { vendors } from "../market/vendors.ts";
import { drawCategory } from "./draw-category.ts";
import { drawPicture, motifs, type PictureSpec } from "./draw.ts";
import { drawVendor } from "./draw-vendor.ts";
import { named } from "./families/named.ts";
import { cachedRenderer } from "./render-cached.ts";
import { renderPicture } from "./render.ts";
import { categoryPictures, vendorPictures } from "./shelves.ts";
import { palettes } from "./palettes.ts";
import type { Motif, Palette } from "../market/types.ts";

const spec = (changes: Partial<PictureSpec> = {}): PictureSpec => ({
  motif: "jamdani",
  palette: "indigo",
  variant: 0,
  seed: "blue-jamdani",
  ...changes,
});

const tiny = (svg: string) => sharp(Buffer.from(svg)).resize(40).removeAlpha().raw().toBuffer();

/** Mean distance of two small pictures, 0 to 255: what an eye would notice in a list. */
const distance = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

describe("a drawn picture", () => {
  it.each(motifs)("of %s is the same every time, and valid at every size the shop uses", async (motif) => {
    for (const variant of [0, 1, 2, 3, 4]) {
      const svg = drawPicture(spec({ motif, variant }));
      expect(drawPicture(spec({ motif, variant }))).toBe(svg);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<text/);
      expect(svg.length).toBeLessThan(260_000);
      expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({
        format: "svg",
        width: 800,
        height: 800,
      });
    }
  });

  it.each(motifs)("of %s differs from the next one of its kind", async (motif) => {
    const pictures = await Promise.all(
      [0, 1, 2].map((variant) => tiny(drawPicture(spec({ motif, variant, seed: `${motif}-${variant}` })))),
    );
    const [first, second, third] = pictures as [Buffer, Buffer, Buffer];
    expect(distance(first, second)).toBeGreaterThan(2);
    expect(distance(second, third)).toBeGreaterThan(2);
    const middle = sharp(first, { raw: { width: 40, height: 40, channels: 3 } });
    const { channels } = await middle.extract({ left: 8, top: 8, width: 25, height: 25 }).stats();
    expect(channels[0]?.stdev, "something stands in the middle").toBeGreaterThan(9);
  });

  it("follows its seed, its palette and its exact colour", () => {
    const drawn = [
      spec(),
      spec({ seed: "other" }),
      spec({ palette: "rose" }),
      spec({ colour: "#118844" }),
      spec({ variant: 7 }),
    ].map(drawPicture);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawPicture(spec({ motif: "umbrella", colour: "#118844" }))).toContain("#118844");
  });

  it.each(Object.keys(palettes) as Palette[])("can be dyed %s", async (palette) => {
    expect((await tiny(drawPicture(spec({ motif: "sari", palette })))).length).toBe(40 * 40 * 3);
  });
});

describe("the pictures of the market", () => {
  it("are never the same twice", () => {
    const drawn = products.map(({ picture, slug }) => drawPicture({ ...picture, seed: slug }));
    expect(new Set(drawn).size).toBe(products.length);
  });

  it("have a sign for every shop and a thing for every category", () => {
    expect(Object.keys(vendorPictures).toSorted()).toEqual(vendors.map(({ slug }) => slug).toSorted());
    expect(Object.keys(categoryPictures).toSorted()).toEqual(categories.map(({ slug }) => slug).toSorted());
    const drawn = [
      ...Object.entries(vendorPictures).map(([seed, shop]) => drawVendor({ ...shop, seed })),
      ...Object.entries(categoryPictures).map(([seed, thing]) => drawCategory({ ...thing, seed })),
    ];
    expect(new Set(drawn).size).toBe(vendors.length + categories.length);
  });
});

describe("a product whose name says more than its motif", () => {
  const closer = Object.entries(named).flatMap(([motif, words]) =>
    Object.keys(words).map((word) => ({ motif: motif as Motif, word })),
  );

  it.each(closer)("$motif with $word in its slug is drawn validly", async ({ motif, word }) => {
    const svg = drawPicture(spec({ motif, seed: `some-${word}-thing` }));
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<text/);
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ format: "svg", width: 800 });
  });

  it("exists in the market, for every such word", () => {
    const sold = products.map(({ picture, slug }) => ({ motif: picture.motif, words: slug.split("-") }));
    const unsold = closer.filter(
      ({ motif, word }) => !sold.some((one) => one.motif === motif && one.words.includes(word)),
    );
    expect(unsold).toEqual([]);
  });

  it("looks unlike its motif's usual thing", async () => {
    const [usual, litchi] = await Promise.all(
      ["some-fruit", "some-litchi"].map((seed) => tiny(drawPicture(spec({ motif: "mango-crate", seed })))),
    );
    expect(distance(usual ?? Buffer.alloc(0), litchi ?? Buffer.alloc(0))).toBeGreaterThan(8);
  });
});

describe("rendering", () => {
  it("makes three sizes in two codecs, light enough for a phone", async () => {
    const rendered = await Promise.all(
      motifs
        .filter((_, index) => index % 6 === 0)
        .map((motif) => renderPicture(drawPicture(spec({ motif })))),
    );
    const mean = (width: number): number => {
      const bytes = rendered.flatMap((sizes) =>
        sizes.filter((size) => size.width === width).map((size) => size.avif.length),
      );
      return bytes.reduce((sum, length) => sum + length, 0) / bytes.length;
    };
    expect(rendered[0]?.map(({ width }) => width)).toEqual([160, 320, 640, 800]);
    expect(mean(160)).toBeLessThan(4_000);
    expect(mean(320)).toBeLessThan(10_000);
    const [, middle] = rendered[0] ?? [];
    expect(await sharp(middle?.avif).metadata()).toMatchObject({ format: "heif", width: 320, height: 320 });
    expect(await sharp(middle?.webp).metadata()).toMatchObject({ format: "webp", width: 320, height: 320 });
  });

  it("reads back from the cache what it rendered before", async () => {
    const folder = await mkdtemp(join(tmpdir(), "haat-pictures-"));
    try {
      const render = cachedRenderer(folder);
      const svg = drawPicture(spec({ motif: "brass" }));
      const first = await render(svg);
      expect(await render(svg)).toEqual(first);
      const [shelf = ""] = await readdir(folder);
      await writeFile(join(folder, shelf, "160.webp"), "kept");
      expect((await render(svg))[0]?.webp).toEqual(new Uint8Array(Buffer.from("kept")));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
