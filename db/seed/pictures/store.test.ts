import type { BlobStore } from "@haat/storage/port";
import { expect, it } from "vitest";
import { type PictureProgress, storePictures } from "./store.ts";

function shelf() {
  const files = new Map<string, { type: string; bytes: number }>();
  const blobs: BlobStore = {
    put: async (pathname, body, { contentType }) => {
      files.set(pathname, { type: contentType, bytes: body.length });
      return { url: `https://blob.example/${pathname}` };
    },
    remove: async () => {},
    head: async () => null,
  };
  return { files, blobs };
}

const render = async (svg: string) =>
  [200, 400].map((width) => ({
    width,
    avif: new Uint8Array(Buffer.from(svg)),
    webp: new Uint8Array(Buffer.from(`${svg}!`)),
  }));

it("stores every picture under its owner's folder and says where, in order", async () => {
  const { files, blobs } = shelf();
  const seen: PictureProgress[] = [];
  const stored = await storePictures(
    [
      { folder: "products/red-sari", drawings: [() => "a", () => "bb"] },
      { folder: "vendors/tuntuni", drawings: [() => "ccc"] },
    ],
    { blobs, render, onProgress: (progress) => seen.push(progress) },
  );
  expect(files.size).toBe(12);
  expect(files.get("products/red-sari/2-400.avif")).toEqual({ type: "image/avif", bytes: 2 });
  expect(files.get("vendors/tuntuni/1-200.webp")).toEqual({ type: "image/webp", bytes: 4 });
  expect(stored.get("products/red-sari")).toEqual(
    [1, 2].map((place) => ({
      stem: `https://blob.example/products/red-sari/${place}`,
      widths: [200, 400],
    })),
  );
  expect(seen.map(({ done }) => done)).toEqual([1, 2, 3]);
});

it("refuses a store that gives the sizes other names", async () => {
  const { blobs } = shelf();
  const sets = [{ folder: "products/red-sari", drawings: [() => "a"] }];
  const renaming = { ...blobs, put: async (name: string) => ({ url: `https://blob.example/${name}?v=2` }) };
  await expect(storePictures(sets, { blobs: renaming, render })).rejects.toThrow("under another name");
});

it("does not hide a store that fails", async () => {
  const { blobs } = shelf();
  const broken = { ...blobs, put: () => Promise.reject(new Error("disk full")) };
  const sets = [{ folder: "products/red-sari", drawings: [() => "a"] }];
  await expect(storePictures(sets, { blobs: broken, render })).rejects.toThrow("disk full");
});
