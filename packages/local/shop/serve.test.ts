import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAssets } from "./assets.ts";
import { freePort } from "../machine/free-port.ts";
import { serveShop, shopAnswer } from "./serve.ts";

const long = "আপনার কার্ট খালি। ".repeat(80);
let dir: string;
let answer: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-shop-"));
  mkdirSync(path.join(dir, "assets"));
  writeFileSync(path.join(dir, "assets/app-3f2a.css"), "a{color:red}".repeat(100));
  writeFileSync(path.join(dir, "icon.svg"), "<svg/>");
  const shop = shopAnswer({
    api: () => Response.json({ from: "api", long }, { headers: { etag: '"one"' } }),
    assets: openAssets(dir),
    pages: () => new Response(long, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } }),
  });
  answer = async (path, headers = {}) => shop(new Request(`http://localhost:3000${path}`, { headers }));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

test.each(["/v1/store/products", "/healthz", "/readyz"])("%s is the API's", async (path) => {
  expect(await (await answer(path)).json()).toMatchObject({ from: "api" });
});

test("what is neither API nor file is a page, with the page's own status", async () => {
  for (const path of ["/bn", "/v1ctoria", "/assets/app-0000.css", "/../secret"]) {
    const page = await answer(path);
    expect([page.status, await page.text()]).toEqual([404, long]);
  }
});

test("a file with a hash in its name is kept for ever, others for an hour", async () => {
  expect((await answer("/assets/app-3f2a.css")).headers.get("cache-control")).toBe(
    "public, max-age=31536000, immutable",
  );
  const icon = await answer("/icon.svg");
  expect(icon.headers.get("cache-control")).toBe("public, max-age=3600");
  expect((await answer("/icon.svg", { "if-none-match": icon.headers.get("etag") ?? "" })).status).toBe(304);
});

test("pages, replies and files are compressed as the browser likes it", async () => {
  const page = await answer("/bn", { "accept-encoding": "gzip, br" });
  expect(page.headers.get("content-encoding")).toBe("br");
  expect(brotliDecompressSync(await bytes(page)).toString()).toBe(long);
  const reply = await answer("/v1/x", { "accept-encoding": "gzip, br;q=0" });
  expect([reply.headers.get("content-encoding"), reply.headers.get("etag")]).toEqual(["gzip", 'W/"one"']);
  expect(JSON.parse(gunzipSync(await bytes(reply)).toString())).toMatchObject({ from: "api" });
  const file = await answer("/assets/app-3f2a.css", { "accept-encoding": "br" });
  expect(brotliDecompressSync(await bytes(file)).toString()).toContain("a{color:red}");
  expect((await answer("/bn")).headers.get("content-encoding")).toBeNull();
});

test("a change without a body, or with one that comes in pieces, is a request like any other", async () => {
  const port = await freePort();
  const again = async (request: Request) => new Response(await new Request(request).text());
  const server = await serveShop(again, port);
  const ask = async (init: RequestInit) => (await fetch(`http://127.0.0.1:${port}/v1/x`, init)).text();
  const inPieces = { method: "POST", body: new Blob(["কার্ট"]).stream(), duplex: "half" };
  expect(await ask({ method: "DELETE" })).toBe("");
  expect(await ask(inPieces)).toBe("কার্ট");
  await server.close();
});
