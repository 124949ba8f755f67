import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encoding, type RenderedPicture, renderPicture, widths } from "./render.ts";

const codecs = ["avif", "webp"] as const;

/** Remembers renderings in `folder`, by what was drawn and how it is encoded; a second `start` only reads. */
export function cachedRenderer(folder: string): (svg: string) => Promise<RenderedPicture[]> {
  return async (svg) => {
    const name = createHash("sha256")
      .update(JSON.stringify([encoding, widths]))
      .update(svg)
      .digest("hex")
      .slice(0, 32);
    const kept = await readKept(join(folder, name));
    if (kept !== null) return kept;
    const rendered = await renderPicture(svg);
    await keep(join(folder, name), rendered);
    return rendered;
  };
}

const fileOf = (shelf: string, width: number, codec: string): string => join(shelf, `${width}.${codec}`);

async function readKept(shelf: string): Promise<RenderedPicture[] | null> {
  try {
    return await Promise.all(
      widths.map(async (width) => {
        const [avif, webp] = await Promise.all(codecs.map((codec) => readFile(fileOf(shelf, width, codec))));
        return { width, avif: new Uint8Array(avif ?? []), webp: new Uint8Array(webp ?? []) };
      }),
    );
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fault;
  }
}

/** Written aside and then renamed, so that an interrupted start leaves no half picture behind. */
async function keep(shelf: string, rendered: readonly RenderedPicture[]): Promise<void> {
  const aside = `${shelf}.${process.pid}`;
  await mkdir(aside, { recursive: true });
  for (const picture of rendered) {
    for (const codec of codecs) await writeFile(fileOf(aside, picture.width, codec), picture[codec]);
  }
  try {
    await rename(aside, shelf);
  } catch (fault) {
    if (!["EEXIST", "ENOTEMPTY"].includes((fault as NodeJS.ErrnoException).code ?? "")) throw fault;
  }
}
