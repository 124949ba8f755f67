import { isAppleAnswer } from "./apple-answer.ts";
import { isBankAnswer } from "./bank-answer.ts";
import { isReading, isSameOrigin } from "./same-origin.ts";

const mostBodyBytes = 256 * 1024;
const mostAddressLetters = 8192;

/**
 * What our own forms and scripts send; a page elsewhere can be made to send other things in a visitor's name. Nothing of
 * ours but one file comes in parts, so none are read or counted.
 */
const isForm = (request: Request): boolean =>
  /^application\/x-www-form-urlencoded(?:;|$)/i.test(request.headers.get("content-type") ?? "");

/** The one page that takes a file: a wallet's statement. */
const takesFile = ({ url }: Request): boolean =>
  /^\/(?:bn|en)\/finance\/statements$/.test(new URL(url).pathname);
const mostFileBytes = 21 * 1024 * 1024;
const isFileForm = (request: Request): boolean =>
  takesFile(request) && /^multipart\/form-data(?:;|$)/i.test(request.headers.get("content-type") ?? "");

/** Browsers say how long a form is; what comes in chunks of an untold number is none of theirs. */
const isTooLong = ({ headers }: Request, most: number): boolean => {
  const length = headers.get("content-length");
  return length === null ? headers.has("transfer-encoding") : Number(length) > most;
};

/** The status a request is turned away with before anything reads it; null lets it in. */
export function refusedStatus(request: Request): 403 | 413 | 414 | 415 | null {
  if (request.url.length > mostAddressLetters) return 414;
  if (!isSameOrigin(request) && !isAppleAnswer(request) && !isBankAnswer(request)) return 403;
  const isFile = isFileForm(request);
  if (!isReading(request.method) && !isForm(request) && !isFile) return 415;
  if (isTooLong(request, isFile ? mostFileBytes : mostBodyBytes)) return 413;
  return null;
}
