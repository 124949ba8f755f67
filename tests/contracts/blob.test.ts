import { type LocalBlob, startBlob } from "@haat/local/blob/start";
import * as sdk from "@vercel/blob";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const token = "vercel_blob_rw_teststore_0123456789abcdef";
let dir: string;
let blob: LocalBlob;

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-blob-"));
  blob = await startBlob({ dir, token });
  // The SDK reads its address and patience from there.
  Object.assign(process.env, {
    VERCEL_BLOB_API_URL: blob.url,
    BLOB_READ_WRITE_TOKEN: token,
    VERCEL_BLOB_RETRIES: "0",
  });
});
beforeEach(async () => {
  const { blobs } = await sdk.list();
  if (blobs.length) await sdk.del(blobs.map(({ url }) => url));
});
afterAll(async () => {
  await blob.stop();
  rmSync(dir, { recursive: true, force: true });
});

const put = (name: string, body: string | Buffer = "x", more: Partial<sdk.PutCommandOptions> = {}) =>
  sdk.put(name, body, { access: "public", ...more });
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no refusal",
    (fault: unknown) => (fault as Error).constructor.name,
  );

test("a picture put under a Bangla name is served with its type, cached long and never sniffed", async () => {
  const { url, pathname } = await put("products/শাড়ি ১.webp", "bytes");
  expect(pathname).toBe("products/শাড়ি ১.webp");
  const reply = await fetch(url);
  expect(await reply.text()).toBe("bytes");
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=2592000",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
  });
  const again = await fetch(url, { headers: { "if-none-match": reply.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("an existing name is kept unless overwriting is meant", async () => {
  await put("a.txt", "first");
  expect(await faultOf(put("a.txt", "second"))).toBe("BlobError");
  const { url } = await put("a.txt", "third", { allowOverwrite: true });
  expect(await (await fetch(url)).text()).toBe("third");
  expect((await put("a.txt", "x", { addRandomSuffix: true })).pathname).toMatch(/^a-[\w-]{21}\.txt$/);
});

test("head tells what is there, and that something is not", async () => {
  const { url, etag } = await put("a.txt", "৳");
  expect(await sdk.head(url)).toMatchObject({ size: 3, contentType: "text/plain", pathname: "a.txt", etag });
  expect(await faultOf(sdk.head("nothing.txt"))).toBe("BlobNotFoundError");
  expect(await faultOf(put("a.txt", "x", { ifMatch: '"stale"' }))).toBe("BlobPreconditionFailedError");
});

test("lists by prefix, page by page, and folds folders", async () => {
  for (const name of ["l/1.txt", "l/2.txt", "l/3.txt", "top.txt", "m/deep/4.txt"]) await put(name);
  const first = await sdk.list({ prefix: "l/", limit: 2 });
  expect([first.blobs.length, first.hasMore]).toEqual([2, true]);
  const second = await sdk.list({ prefix: "l/", limit: 2, cursor: first.cursor ?? "" });
  expect(second.blobs.map(({ pathname }) => pathname)).toEqual(["l/3.txt"]);
  const folded = await sdk.list({ mode: "folded" });
  expect(folded.folders).toEqual(["l/", "m/"]);
  expect(folded.blobs.map(({ pathname }) => pathname)).toEqual(["top.txt"]);
});

test("copies, renames and deletes", async () => {
  await put("from.json", "{}");
  const copied = await sdk.copy("from.json", "to.json", { access: "public" });
  expect(copied.contentType).toBe("application/json");
  await sdk.rename("to.json", "moved.json", { access: "public" });
  await sdk.del("from.json");
  expect((await sdk.list()).blobs.map(({ pathname }) => pathname)).toEqual(["moved.json"]);
});

test("takes a large file in parts", async () => {
  const bytes = Buffer.alloc(12 * 1024 * 1024, 7);
  const { url } = await put("big.bin", bytes, { multipart: true });
  expect((await sdk.head(url)).size).toBe(bytes.length);
  const part = await fetch(url, { headers: { range: "bytes=-4" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 12582908-12582911/12582912"]);
  expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([7, 7, 7, 7]);
  expect((await fetch(url, { headers: { range: "bytes=99999999-" } })).status).toBe(416);
});

test("shows a private blob to the token's holder only, and lets nobody else write", async () => {
  const { url } = await put("invoice.pdf", "pdf", { access: "private" as "public" });
  expect((await fetch(url)).status).toBe(403);
  expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  expect(await faultOf(put("q", "x", { token: "vercel_blob_rw_teststore_guess" }))).toBe("BlobAccessError");
});

test("does not leave its folder", async () => {
  const reply = await fetch(`${blob.url}/files/..%2F..%2F..%2Fetc%2Fpasswd`);
  expect(reply.status).toBe(404);
  expect(await faultOf(put("../up.txt"))).not.toBe("no refusal");
});

test("is there again after a restart", async () => {
  const { url } = await put("kept.txt", "still here");
  const other = await startBlob({ dir, token });
  expect(await (await fetch(url.replace(blob.url, other.url))).text()).toBe("still here");
  await other.stop();
});
