import { isAppleAnswer } from "./apple-answer.ts";
import { isBankAnswer } from "./bank-answer.ts";
import { isReading, isSameOrigin } from "./same-origin.ts";

const mostBodyBytes = 256 * 1024;
const mostAddressLetters = 8192;

/**
 * What our own forms and scripts send; a page elsewhere can be made to send other things in a visitor's name. Nothing of
 * ours comes in parts, so none are read or counted.
 */
const isForm = (request: Request): boolean =>
  /^application\/x-www-form-urlencoded(?:;|$)/i.test(request.headers.get("content-type") ?? "");

/** Browsers say how long a form is; what comes in chunks of an untold number is none of theirs. */
const isTooLong = ({ headers }: Request): boolean => {
  const length = headers.get("content-length");
  return length === null ? headers.has("transfer-encoding") : Number(length) > mostBodyBytes;
};

/** The status a request is turned away with before anything reads it; null lets it in. */
export function refusedStatus(request: Request): 403 | 413 | 414 | 415 | null {
  if (request.url.length > mostAddressLetters) return 414;
  if (!isSameOrigin(request) && !isAppleAnswer(request) && !isBankAnswer(request)) return 403;
  if (!isReading(request.method) && !isForm(request)) return 415;
  if (isTooLong(request)) return 413;
  return null;
}
