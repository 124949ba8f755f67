import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { badRequest, BlobRefusal, notFound } from "./refusal.ts";
import type { BlobStore, Described, StoredBlob } from "./store.ts";

const types: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".csv": "text/csv",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webp": "image/webp",
};
const month = 30 * 86_400;

/** What an upload asks for, checked against what is there already. */
export function describeUpload(
  store: BlobStore,
  query: URLSearchParams,
  headers: IncomingHttpHeaders,
): Described {
  const asked = query.get("pathname");
  if (!asked || asked.length > 950 || asked.split("/").includes(".."))
    throw badRequest("pathname is missing or invalid");
  const extension = path.posix.extname(asked);
  const pathname = headers["x-add-random-suffix"] === "1" ? suffixed(asked, extension) : asked;
  refuseOverwrite(store.find(pathname), headers);
  return {
    pathname,
    contentType:
      one(headers["x-content-type"]) ?? types[extension.toLowerCase()] ?? "application/octet-stream",
    maxAge: Number(one(headers["x-cache-control-max-age"]) ?? month),
    access: headers["x-vercel-blob-access"] === "private" ? "private" : "public",
  };
}

function refuseOverwrite(old: StoredBlob | undefined, headers: IncomingHttpHeaders): void {
  const wanted = headers["x-if-match"];
  if (wanted !== undefined && old?.etag !== wanted)
    throw new BlobRefusal(412, "precondition_failed", "Precondition failed: ETag mismatch.");
  if (!old || wanted !== undefined || headers["x-allow-overwrite"] === "1") return;
  throw badRequest(
    "This blob already exists, use `allowOverwrite: true` if you want to overwrite it. " +
      "Or `addRandomSuffix: true` to generate a unique filename.",
  );
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

const suffixed = (pathname: string, extension: string): string =>
  `${pathname.slice(0, pathname.length - extension.length)}-${randomBytes(16).toString("base64url").slice(0, 21)}${extension}`;

export const publicPrefix = "/files/";

/** The pathname in a blob's address; the SDK also lets people give the pathname itself. */
export function pathnameOf(address: string): string {
  const url = /^https?:/.test(address) ? URL.parse(address) : null;
  if (!url) return address;
  if (!url.pathname.startsWith(publicPrefix)) throw notFound();
  return decodeURIComponent(url.pathname.slice(publicPrefix.length));
}

/** A blob as the SDK's `put`, `head` and `list` show it. */
export function showBlob(blob: StoredBlob, origin: string) {
  const url = `${origin}${publicPrefix}${blob.pathname.split("/").map(encodeURIComponent).join("/")}`;
  return {
    url,
    downloadUrl: `${url}?download=1`,
    pathname: blob.pathname,
    contentType: blob.contentType,
    contentDisposition: disposition(blob, false),
    cacheControl: `public, max-age=${blob.maxAge}`,
    size: blob.size,
    uploadedAt: blob.uploadedAt,
    etag: blob.etag,
  };
}

export const disposition = ({ pathname }: StoredBlob, download: boolean): string =>
  `${download ? "attachment" : "inline"}; filename="${encodeURIComponent(path.posix.basename(pathname))}"`;
