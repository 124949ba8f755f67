import { isAppleAnswer } from "./apple-answer.ts";
import { isReading, isSameOrigin } from "./same-origin.ts";

const mostBodyBytes = 256 * 1024;
const mostAddressLetters = 8192;

/** What our own forms and scripts send; a page elsewhere can be made to send other things in a visitor's name. */
const isForm = (request: Request): boolean =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i.test(
    request.headers.get("content-type") ?? "",
  );

/** The status a request is turned away with before anything reads it; null lets it in. */
export function refusedStatus(request: Request): 403 | 413 | 414 | 415 | null {
  if (request.url.length > mostAddressLetters) return 414;
  if (!isSameOrigin(request) && !isAppleAnswer(request)) return 403;
  if (!isReading(request.method) && !isForm(request)) return 415;
  if (Number(request.headers.get("content-length") ?? "0") > mostBodyBytes) return 413;
  return null;
}
