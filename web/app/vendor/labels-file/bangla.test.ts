import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFailed, test } from "vitest";
import { pageOf, parcel, printed } from "./printed.ts";

describe("joined letters", () => {
  const right = {
    ...{ name: "কৃষ্ণা মুখোপাধ্যায়", details: "শ্রীশ্রী দুর্গা", landmark: null },
    area: "শ্রীশ্রী দুর্গাপুর, কুমিল্লা",
  };
  /** Where the receiver stands on a paper, in pixels of `pageOf`. */
  const places = {
    a6: { left: 60, top: 722, width: 760, height: 420 },
    list: { left: 712, top: 396, width: 760, height: 52 },
  };
  /** What stands there, its margins cut off, on a ground that is as large for every text. */
  const pictureOf = (form: keyof typeof places, more: Partial<typeof right>): Promise<Buffer> => {
    const receiver = { ...parcel(1).receiver, ...right, ...more };
    return printed(form, [parcel(1, { receiver })], async (paper) => {
      const cut = await sharp(await pageOf(paper, 0))
        .extract(places[form])
        .png()
        .toBuffer();
      const input = await sharp(cut).trim({ background: "#fff", threshold: 60 }).png().toBuffer();
      const { width, height } = places[form];
      return sharp({ create: { width: width + 16, height: height + 16, channels: 3, background: "#fff" } })
        .composite([{ input, left: 8, top: 8 }])
        .png({ palette: true, colours: 16 })
        .toBuffer();
    });
  };
  /** How far the kept picture is, of 255, where it is farthest: both blurred, so that a hair's breadth is little and a lost sign much. */
  const distanceOf = async (picture: Buffer, form: keyof typeof places): Promise<number> => {
    const kept = await readFile(new URL(`bangla-${form}.png`, import.meta.url));
    const greysOf = (one: Buffer) => sharp(one).greyscale().blur(3).raw().toBuffer();
    const [seen, known] = [await greysOf(picture), await greysOf(kept)];
    expect(seen.length).toBe(known.length);
    return seen.reduce((most, grey, at) => Math.max(most, Math.abs(grey - (known[at] ?? 0))), 0);
  };

  // The kept pictures were read by eye. A red one lays what it saw into the folder for temporary files: read it before it is kept.
  test.each(["a6", "list"] as const)("stand on %s as they are written", async (form) => {
    const picture = await pictureOf(form, {});
    onTestFailed(() => writeFile(join(tmpdir(), `bangla-${form}.png`), picture));
    expect(await distanceOf(picture, form)).toBeLessThan(40);
  });

  test.each([
    ["a name whose letters stand apart", { name: right.name.replaceAll("্", "্\u200C") }],
    ["a place whose letters stand apart", { area: right.area.replaceAll("্", "্\u200C") }],
    ["a lost sign under a letter", { name: right.name.replace("ৃ", "") }],
  ])("are told from %s", async (_, wrong) => {
    const seen = [
      await distanceOf(await pictureOf("a6", wrong), "a6"),
      await distanceOf(await pictureOf("list", wrong), "list"),
    ];
    expect(Math.min(...seen)).toBeGreaterThan(80);
  });
});
