import type sharp from "sharp";
import type { PictureOutcome, Pictures } from "./port.ts";
import { readPicture } from "./read-picture.ts";

const mostWaiting = 16;

/** Loaded with the first picture: most of what this process answers has none. */
async function loadSharp(): Promise<typeof sharp> {
  const { default: engine } = await import("sharp");
  engine.cache(false);
  engine.concurrency(1);
  return engine;
}

/** One after the other, so that memory does not grow with how many come. */
export function sharpPictures(): Pictures {
  let engine: Promise<typeof sharp> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    make: async (bytes) => {
      if (waiting >= mostWaiting) return { state: "refused", reason: "busy" };
      waiting += 1;
      const work = async (): Promise<PictureOutcome> => readPicture(await (engine ??= loadSharp()), bytes);
      const mine = last.then(work, work);
      last = mine;
      return mine.finally(() => (waiting -= 1));
    },
  };
}
