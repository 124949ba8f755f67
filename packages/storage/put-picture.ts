import type { BlobStore } from "./port.ts";

type Size = Readonly<{ width: number; avif: Uint8Array<ArrayBuffer>; webp: Uint8Array<ArrayBuffer> }>;
type Kept = Readonly<{ cacheSeconds: number; overwrite?: boolean }>;

/** Every file of a picture of that name. */
export const filesOf = (name: string, widths: readonly number[]): string[] =>
  widths.flatMap((width) => [`${name}-${width}.avif`, `${name}-${width}.webp`]);

/** Puts each size in both formats; where they are, as one stem. */
export async function putPicture(
  blobs: BlobStore,
  name: string,
  sizes: readonly Size[],
  kept: Kept,
): Promise<Readonly<{ stem: string; widths: readonly number[] }>> {
  const stems = sizes.map(async ({ width, avif, webp }) => {
    const put = async (codec: "avif" | "webp", body: Uint8Array<ArrayBuffer>) => {
      const size = `-${width}.${codec}`;
      const { url } = await blobs.put(`${name}${size}`, body, { contentType: `image/${codec}`, ...kept });
      if (!url.endsWith(size)) throw new Error(`${name}${size} was stored under another name: ${url}`);
      return url.slice(0, -size.length);
    };
    return Promise.all([put("avif", avif), put("webp", webp)]);
  });
  const [stem = "", ...others] = new Set((await Promise.all(stems)).flat());
  if (others.length > 0) throw new Error(`the sizes of ${name} do not stand beside each other`);
  return { stem, widths: sizes.map(({ width }) => width) };
}
