import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { disposition } from "./describe.ts";
import type { BlobStore, StoredBlob } from "./store.ts";

type Range = { from: number; to: number };

/** A blob to whoever may see it: cached long, never sniffed, in ranges if asked. */
export async function serveFile(
  store: BlobStore,
  blob: StoredBlob,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = fileHeaders(blob, new URL(request.url ?? "/", "http://blob").searchParams.has("download"));
  if (request.headers["if-none-match"] === blob.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = readRange(request.headers.range, blob.size);
  if (range === "unsatisfiable") {
    response.writeHead(416, { ...headers, "content-range": `bytes */${blob.size}` }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: blob.size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    "content-length": Math.max(0, to - from + 1),
    ...(range ? { "content-range": `bytes ${from}-${to}/${blob.size}` } : {}),
  });
  if (request.method === "HEAD" || blob.size === 0) response.end();
  else await pipeline(createReadStream(store.bytesOf(blob), { start: from, end: to }), response);
}

const fileHeaders = (blob: StoredBlob, download: boolean) => ({
  "content-type": blob.contentType,
  "content-disposition": disposition(blob, download),
  "cache-control": `public, max-age=${blob.maxAge}`,
  etag: blob.etag,
  "last-modified": new Date(blob.uploadedAt).toUTCString(),
  "accept-ranges": "bytes",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
});

/** One range, `bytes=5-9`, `bytes=5-` or `bytes=-9`; several at once are answered with the whole. */
export function readRange(header: string | undefined, size: number): Range | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const last = size - 1;
  const range =
    match[1] === ""
      ? { from: Math.max(0, size - Number(match[2])), to: last }
      : { from: Number(match[1]), to: match[2] === "" ? last : Math.min(Number(match[2]), last) };
  return range.from > range.to ? "unsatisfiable" : range;
}
