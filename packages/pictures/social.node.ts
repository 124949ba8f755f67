import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { height, socialLayout, width } from "./social-layout.ts";
import type { SocialFacts, SocialPictures } from "./social-port.ts";

const mostWaiting = 8;
const weights = {
  400: "400Regular/HindSiliguri_400Regular.ttf",
  600: "600SemiBold/HindSiliguri_600SemiBold.ttf",
};

/** Loaded with the first drawing: most of what this process answers needs none of it. */
async function load() {
  const [{ default: satori }, { default: engine }] = await Promise.all([import("satori"), import("sharp")]);
  const { resolve } = createRequire(import.meta.url);
  const read = async (weight: 400 | 600) => ({
    ...{ name: "Hind Siliguri", weight },
    data: await readFile(resolve(`@expo-google-fonts/hind-siliguri/${weights[weight]}`)),
  });
  return { satori, engine, fonts: await Promise.all([read(400), read(600)]) };
}

type Tools = Awaited<ReturnType<typeof load>>;

async function drawn({ satori, engine, fonts }: Tools, facts: SocialFacts): Promise<Uint8Array<ArrayBuffer>> {
  // Text becomes outlines, shaped by HarfBuzz; what turns them into pixels knows no letter.
  const outlines = await satori(socialLayout(facts) as never, { width, height, fonts });
  const words = await engine(Buffer.from(outlines)).png().toBuffer();
  const photo =
    facts.photo === null
      ? []
      : [
          {
            input: await engine(facts.photo).resize(height, height, { fit: "cover" }).toBuffer(),
            left: 0,
            top: 0,
          },
        ];
  const whole = engine({ create: { width, height, channels: 3, background: "#fff8e8" } });
  const layers = [...photo, { input: words, left: 0, top: 0 }];
  return new Uint8Array(await whole.composite(layers).jpeg({ quality: 82, mozjpeg: true }).toBuffer());
}

/** By satori and sharp, one after the other. */
export function satoriSocialPictures(): SocialPictures {
  let tools: Promise<Tools> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    draw: async (facts) => {
      if (waiting >= mostWaiting) return null;
      waiting += 1;
      const work = async () => drawn(await (tools ??= load()), facts);
      const mine = last.then(work, work);
      last = mine;
      return mine.finally(() => (waiting -= 1));
    },
  };
}
