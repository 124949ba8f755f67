import sharp from "sharp";
import { stageSize } from "./sheet.ts";

/** A card in a list, a card on a sharper screen, the product's own page. */
export const widths = [200, 400, 800] as const;

export type RenderedPicture = Readonly<{
  width: number;
  avif: Uint8Array<ArrayBuffer>;
  webp: Uint8Array<ArrayBuffer>;
}>;

/** Named in the cache: pictures made with other settings are other pictures. */
export const encoding = {
  /** Effort where lists are made of it; the large one would take as long as all the others together. */
  avif: { 200: { effort: 1, quality: 56 }, 400: { effort: 1, quality: 56 }, 800: { effort: 0, quality: 56 } },
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
