import { isAppleAnswer } from "./apple-answer.ts";
import { isBankAnswer } from "./bank-answer.ts";
import { isReading, isSameOrigin } from "./same-origin.ts";

const mostBodyBytes = 256 * 1024;
const mostAddressLetters = 8192;

/**
 * What our own forms and scripts send; a page elsewhere can be made to send other things in a visitor's name. Nothing of
 * ours but a few files comes in parts, so none are read or counted.
 */
const isForm = (request: Request): boolean =>
  /^application\/x-www-form-urlencoded(?:;|$)/i.test(request.headers.get("content-type") ?? "");

/** More than a statement may have, so that the page itself says what is too large; Vercel gives no function a body above 4.5 MB. */
const mostStatementForm = 4_400_000;

/** The pages that take a file, and how large a form: a wallet's, a courier's or our bank's statement, what proves a refund sent by hand, photos. */
const filePages: readonly (readonly [RegExp, number])[] = [
  [/^\/(?:bn|en)\/finance\/statements$/, mostStatementForm],
  [/^\/(?:bn|en)\/support\/remittances$/, mostStatementForm],
  [/^\/(?:bn|en)\/support\/bank$/, mostStatementForm],
  [/^\/(?:bn|en)\/finance\/refunds\/ref_[0-9a-z]{26}$/, 1_010_000],
  [/^\/(?:bn|en)\/vendor\/media$/, mostStatementForm],
  [/^\/(?:bn|en)\/orders\/ord_[0-9a-z]{26}\/(?:reviews|complaint|return)$/, mostStatementForm],
  // More than a photo may have, so that the page itself says what is too large.
  [/^\/(?:bn|en)\/vendor\/orders\/sub_[0-9a-z]{26}\/proof$/, 4_400_000],
];

const picturePage = /^\/(?:bn|en)\/vendor\/media\/send$/;

/** Null: this is no form with a file and no picture, or not where one is taken. */
function mostFileBytes({ url, headers }: Request): number | null {
  const { pathname } = new URL(url);
  const type = headers.get("content-type") ?? "";
  if (type === "image/jpeg") return picturePage.test(pathname) ? mostStatementForm : null;
  if (!/^multipart\/form-data(?:;|$)/i.test(type)) return null;
  return filePages.find(([page]) => page.test(pathname))?.[1] ?? null;
}

/** Browsers say how long a form is; what comes in chunks of an untold number is none of theirs. */
const isTooLong = ({ headers }: Request, most: number): boolean => {
  const length = headers.get("content-length");
  return length === null ? headers.has("transfer-encoding") : Number(length) > most;
};

/** The status a request is turned away with before anything reads it; null lets it in. */
export function refusedStatus(request: Request): 403 | 413 | 414 | 415 | null {
  if (request.url.length > mostAddressLetters) return 414;
  if (!isSameOrigin(request) && !isAppleAnswer(request) && !isBankAnswer(request)) return 403;
  const most = mostFileBytes(request);
  if (!isReading(request.method) && !isForm(request) && most === null) return 415;
  if (isTooLong(request, most ?? mostBodyBytes)) return 413;
  return null;
}
