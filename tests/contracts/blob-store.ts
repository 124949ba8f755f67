import { newSecret } from "@haat/core/ids";
import { BlobExistsError, type BlobStore } from "@haat/storage/port";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

export type OpenBlobStore = Readonly<{ blobs: BlobStore; close: () => Promise<void> }>;

const year = 31_536_000;
const picture = { contentType: "image/webp", cacheSeconds: year } as const;
const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);

/** Every blob store runs exactly this. */
export function blobStoreContract(name: string, open: () => Promise<OpenBlobStore>) {
  describe(`${name} keeps the blob contract`, () => {
    let opened: OpenBlobStore;
    beforeAll(async () => void (opened = await open()));
    afterAll(() => opened.close());
    const fresh = (ending = ".webp") => `products/${newSecret()}${ending}`;

    it("serves a picture to everybody, byte for byte, typed and cached as it was put", async () => {
      const pathname = fresh();
      const { url } = await opened.blobs.put(pathname, bytes, picture);
      expect(new URL(url).pathname.endsWith(pathname)).toBe(true);
      const shown = await fetch(url);
      expect(new Uint8Array(await shown.arrayBuffer())).toEqual(bytes);
      expect(shown.headers.get("content-type")).toBe("image/webp");
      expect(shown.headers.get("cache-control")).toContain(`max-age=${year}`);
    });

    it("keeps Bangla in text and in a file's name", async () => {
      const pathname = fresh("-জামদানি.txt");
      const { url } = await opened.blobs.put(pathname, "জামদানি শাড়ি", {
        contentType: "text/plain; charset=utf-8",
        cacheSeconds: 60,
      });
      expect(await (await fetch(url)).text()).toBe("জামদানি শাড়ি");
      expect(await opened.blobs.head(url)).toMatchObject({ pathname });
    });

    it("knows what it holds", async () => {
      const pathname = fresh();
      const { url } = await opened.blobs.put(pathname, bytes, picture);
      expect(await opened.blobs.head(url)).toEqual({
        url,
        pathname,
        contentType: "image/webp",
        bytes: bytes.length,
      });
    });

    it("replaces a file only when told to", async () => {
      const pathname = fresh();
      const { url } = await opened.blobs.put(pathname, "first", picture);
      await expect(opened.blobs.put(pathname, "second", picture)).rejects.toBeInstanceOf(BlobExistsError);
      expect(await (await fetch(url)).text()).toBe("first");
      await opened.blobs.put(pathname, "second", { ...picture, overwrite: true });
      expect(await opened.blobs.head(url)).toMatchObject({ bytes: "second".length });
    });

    it("removes files, and does not mind when they are gone already", async () => {
      const { url } = await opened.blobs.put(fresh(), bytes, picture);
      await opened.blobs.remove([]);
      await opened.blobs.remove([url]);
      await opened.blobs.remove([url]);
      expect(await opened.blobs.head(url)).toBeNull();
      expect((await fetch(url)).status).toBe(404);
    });
  });
}
