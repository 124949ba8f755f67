import sharp from "sharp";
import { stageSize } from "./sheet.ts";

/** As uploads have them: a tile, a phone's card, a phone's page; and as large as they are drawn. */
export const widths = [160, 320, 640, stageSize] as const;

export type RenderedPicture = Readonly<{
  width: number;
  avif: Uint8Array<ArrayBuffer>;
  webp: Uint8Array<ArrayBuffer>;
}>;

/** Named in the cache: pictures made with other settings are other pictures. */
export const encoding = {
  /** Effort where pages are made of it; the large one would take as long as all the others together. */
  avif: {
    160: { effort: 1, quality: 46 },
    320: { effort: 1, quality: 46 },
    640: { effort: 1, quality: 50 },
    800: { effort: 0, quality: 50 },
  },
  webp: { effort: 2, quality: 76 },
} as const;

/** Draws the SVG once at full size; the smaller ones are scaled from its pixels. */
export async function renderPicture(svg: string): Promise<RenderedPicture[]> {
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: drawn.info.width, height: drawn.info.height, channels: drawn.info.channels };
  const encoded: RenderedPicture[] = [];
  for (const width of widths) {
    const pixels = sharp(drawn.data, { raw });
    const sized = width === stageSize ? pixels : pixels.resize(width, width);
    const avif = await sized.clone().avif(encoding.avif[width]).toBuffer();
    const webp = await sized.clone().webp(encoding.webp).toBuffer();
    encoded.push({ width, avif: new Uint8Array(avif), webp: new Uint8Array(webp) });
  }
  return encoded;
}
