import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import zlib from "node:zlib";

/** Not a stream of events: nothing in it is long, and it has to end when its reader leaves. */
const compressible =
  /^(?:text\/(?!event-stream)|application\/(?:json|problem\+json|javascript|manifest\+json|xml)|image\/svg\+xml)/;
export const isCompressible = (type: string | null): boolean => type !== null && compressible.test(type);

export type Coding = "br" | "gzip";
/** The better of what the browser takes; `q=0` is a refusal. */
export function acceptedCoding(header: string | null): Coding | null {
  const offers = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((offer) => offer.trim().split(/\s*;\s*/));
  const takes = (coding: Coding) =>
    offers.some(([name, quality]) => name === coding && !/^q=0(\.0*)?$/.test(quality ?? ""));
  return takes("br") ? "br" : takes("gzip") ? "gzip" : null;
}

const quick = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };
/** Every piece goes out as it comes: a page may stream its slow half. */
const streaming = {
  br: () => zlib.createBrotliCompress({ ...quick, flush: zlib.constants.BROTLI_OPERATION_FLUSH }),
  gzip: () => zlib.createGzip({ level: 5, flush: zlib.constants.Z_SYNC_FLUSH }),
};

/** The reply compressed on its way, if it is worth it and the browser takes it. */
export function compressed(request: Request, response: Response): Response {
  const type = response.headers.get("content-type");
  if (!response.body || response.headers.has("content-encoding") || !isCompressible(type)) return response;
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  const coding = acceptedCoding(request.headers.get("accept-encoding"));
  const { status } = response;
  const length = Number(headers.get("content-length") ?? Infinity);
  if (!coding || length < 600 || request.method === "HEAD")
    return new Response(response.body, { status, headers });
  headers.set("content-encoding", coding);
  headers.delete("content-length");
  // A strong tag names the bytes, and these are others.
  const tag = headers.get("etag");
  if (tag && !tag.startsWith("W/")) headers.set("etag", `W/${tag}`);
  const source = Readable.fromWeb(response.body as NodeStream);
  const coder = streaming[coding]();
  source.on("error", (fault) => coder.destroy(fault));
  coder.on("error", () => source.destroy());
  return new Response(Readable.toWeb(source.pipe(coder)) as ReadableStream, { status, headers });
}
