import { isSameOrigin } from "./same-origin.ts";

const mostBodyBytes = 256 * 1024;
const mostAddressLetters = 8192;

/** The status a request is turned away with before anything reads it; null lets it in. */
export function refusedStatus(request: Request): 403 | 413 | 414 | null {
  if (request.url.length > mostAddressLetters) return 414;
  if (!isSameOrigin(request)) return 403;
  if (Number(request.headers.get("content-length") ?? "0") > mostBodyBytes) return 413;
  return null;
}
