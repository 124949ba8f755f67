import type sharp from "sharp";
import type { OutputInfo } from "sharp";
import type { PictureOutcome, PictureRefusal, PictureSize } from "./port.ts";
import { sniff } from "./sniff.ts";

const [tile, card, page, large] = [160, 320, 640, 1280] as const;
/** A tile or a row's picture, and then three: a phone's card, a phone's page, and to look at closely. */
export const widths = [tile, card, page, large] as const;
/** Below it nobody sees what is sold. */
export const leastSide = 240;
/** What a decoder may have to hold at once. */
const mostUnpacked = 48_000_000;
/** A colour of a progressive JPEG waits as a number of two bytes; its two others are a quarter of it each. */
const jpegPerPixel = 3;
const mostSide = 20_000;
const seconds = 20;

const refused = (reason: PictureRefusal) => ({ state: "refused", reason }) as const;

type Facts = Readonly<{ width: number; height: number; channels: number; depth: string; format: string }>;

const unpacked = ({ width, height, channels, depth, format }: Facts): number =>
  width * height * (format === "jpeg" ? jpegPerPixel : channels * (depth === "ushort" ? 2 : 1));

/** What the header says, or why there is no going on. */
function refusalOf(facts: Facts): PictureRefusal | null {
  if (facts.width > mostSide || facts.height > mostSide || unpacked(facts) > mostUnpacked) return "too_large";
  return Math.min(facts.width, facts.height) < leastSide ? "too_small" : null;
}

type Raw = Readonly<{ data: Buffer; info: OutputInfo }>;

const asBytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

/** Narrow sources get fewer sizes: nothing is made larger than it was. */
const widthsOf = (width: number): number[] => {
  const smaller = widths.filter((each) => each <= width);
  return width < card ? [...smaller, width] : smaller;
};

async function sizesOf(engine: typeof sharp, { data, info }: Raw): Promise<PictureSize[]> {
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const sizes: PictureSize[] = [];
  for (const width of widthsOf(info.width)) {
    const sized = engine(data, { raw }).resize({ width });
    const webp = await sized.clone().webp({ quality: 76, effort: 2 }).toBuffer();
    const avif = await sized
      .clone()
      .avif({ quality: width <= card ? 46 : 50, effort: 2 })
      .toBuffer();
    sizes.push({ width, avif: asBytes(avif), webp: asBytes(webp) });
  }
  return sizes;
}

async function blurOf(engine: typeof sharp, { data, info }: Raw): Promise<string> {
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const tiny = await engine(data, { raw }).resize(6, 6).webp({ quality: 20, effort: 6 }).toBuffer();
  return `data:image/webp;base64,${tiny.toString("base64")}`;
}

/** Decoded once, at the largest size that is shown, upright and on white. */
export async function readPicture(engine: typeof sharp, bytes: Uint8Array): Promise<PictureOutcome> {
  const kind = sniff(bytes);
  if (kind === null) return refused("unreadable");
  if (kind === "heic") return refused("heic");
  try {
    // Of the header alone any size may be read; of the rest no more than that.
    const { width, height, channels, depth, format } = await engine(bytes, {
      limitInputPixels: false,
    }).metadata();
    const reason = format === kind ? refusalOf({ width, height, channels, depth, format }) : "unreadable";
    if (reason) return refused(reason);
    const raw = await engine(bytes, { failOn: "error", limitInputPixels: mostUnpacked, sequentialRead: true })
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: large, height: large * 2, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [sizes, blur] = [await sizesOf(engine, raw), await blurOf(engine, raw)];
    return { state: "made", width: raw.info.width, height: raw.info.height, sizes, blur };
  } catch {
    // What sharp cannot read to its end is broken, whatever the sentence.
    return refused("unreadable");
  }
}
