import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { createHash } from "node:crypto";
import { acceptedCoding, type Coding, isCompressible } from "./compress.ts";

const types: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const best = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };
const coders: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(zlib.brotliCompress)(bytes, best),
  gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

type Asset = {
  bytes: Buffer;
  headers: Record<string, string>;
  coded: Partial<Record<Coding, Promise<Buffer>>>;
};
export type Assets = (request: Request, pathname: string) => Promise<Response | null>;

/** The files of the web's build from memory, each compressed once, when it is first asked for. */
export function openAssets(folder: string): Assets {
  const assets = new Map<string, Asset>();
  if (existsSync(folder))
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const file = path.join(folder, name);
      if (statSync(file).isFile()) assets.set(`/${name.split(path.sep).join("/")}`, readAsset(file, name));
    }
  return async (request, pathname) => {
    const asset = assets.get(pathname);
    if (!asset || (request.method !== "GET" && request.method !== "HEAD")) return null;
    if (request.headers.get("if-none-match") === asset.headers["etag"])
      return new Response(null, { status: 304, headers: asset.headers });
    const worth = isCompressible(asset.headers["content-type"] ?? null);
    const coding = worth ? acceptedCoding(request.headers.get("accept-encoding")) : null;
    if (!coding) return new Response(bodyOf(asset.bytes), { headers: asset.headers });
    const bytes = await (asset.coded[coding] ??= coders[coding](asset.bytes));
    return new Response(bodyOf(bytes), { headers: { ...asset.headers, "content-encoding": coding } });
  };
}

const bodyOf = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function readAsset(file: string, name: string): Asset {
  const bytes = readFileSync(file);
  // Names under assets carry a hash of their content.
  const isHashed = name.startsWith(`assets${path.sep}`);
  const headers = {
    "content-type": types[path.extname(name)] ?? "application/octet-stream",
    "cache-control": isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    etag: `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
  };
  return { bytes, headers, coded: {} };
}
