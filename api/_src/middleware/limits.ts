import { DomainError } from "@haat/core/errors";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../app-env.ts";
import { problemReply } from "./problem.ts";

const maxBodyBytes = 256 * 1024;
const maxUrlLength = 8192;

/** A file of a megabyte, as text. */
const maxFileBytes = 1_400_000;

const limitTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => problemReply(c, new DomainError("request.too_large")) });
const limit = limitTo(maxBodyBytes);
const fileLimit = limitTo(maxFileBytes);

/** Three of them: a photo as a cheap phone takes it. Our host takes no body above 4.5 MB. */
const maxPhotoBytes = 4_100_000;
const photoLimit = limitTo(maxPhotoBytes);

/** A browser says much, of which little is kept. */
const reportsPath = "/v1/csp-reports";
const reportLimit = limitTo(32 * 1024);
const reportTypes = /^application\/(?:csp-report|reports\+json|json)\b/i;

/** Where finance shows a picture or brings its bank's file, where a shop keeps what it saw at the door, and where a buyer shows what he complains of. */
const limitOf = (path: string) => {
  if (path === reportsPath) return reportLimit;
  if (path === "/v1/support/bank-files") return fileLimit;
  if (path.startsWith("/v1/admin/refunds/") && path.endsWith("/evidence/file")) return fileLimit;
  if (path.startsWith("/v1/store/orders/") && path.endsWith("/reviews/photos")) return photoLimit;
  if (path.startsWith("/v1/store/orders/") && path.endsWith("/complaints/photos")) return photoLimit;
  return path.startsWith("/v1/vendor/orders/") && path.endsWith("/photos") ? photoLimit : limit;
};

/** Where a picture comes as it is: its reader counts while it comes, and holds no second copy of it. */
const takesPicture = ({ method, path }: Readonly<{ method: string; path: string }>): boolean =>
  method === "POST" && path === "/v1/vendor/media";

const saysItsLength = (headers: Headers): boolean =>
  headers.has("content-length") && !headers.has("transfer-encoding");

/** Nothing we take is larger; a longer body or address is refused before it is read. To look for a body costs, so a GET's is not looked for. */
export const limitBody: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.method === "GET") return next();
  if (takesPicture(c.req)) return saysItsLength(c.req.raw.headers) ? photoLimit(c, next) : next();
  // What comes after it ends in the handler of faults: all that is caught here is the reading.
  return limitOf(c.req.path)(c, next).catch(brokeOff);
};

/** It ended before its end. Its sender is at fault or gone, and nobody has to be told. */
function brokeOff(cause: unknown): never {
  throw new DomainError("request.invalid", {}, { cause });
}

const deepest = 32;

/** How deep a JSON text nests, without building any of it; brackets inside of strings are letters. */
export function depthOf(text: string): number {
  let [depth, most, isInString] = [0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    if (isInString) {
      if (letter === 92) i += 1;
      else if (letter === 34) isInString = false;
    } else if (letter === 34) isInString = true;
    else if (letter === 91 || letter === 123) most = Math.max(most, (depth += 1));
    else if (letter === 93 || letter === 125) depth -= 1;
  }
  return most;
}

/** Nothing we take is deeper, and what reads a value by itself must not fall over one that is. */
export const limitDepth: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (
    carriesBody(c.req.method) &&
    !takesPicture(c.req) &&
    depthOf(await c.req.text().catch(brokeOff)) > deepest
  )
    throw new DomainError("request.invalid");
  await next();
};

const carriesBody = (method: string): boolean => method === "POST" || method === "PUT" || method === "PATCH";

const pictureTypes = /^image\/(?:jpeg|png|webp)$/i;

const typeFor = (asked: Readonly<{ method: string; path: string }>): RegExp => {
  if (asked.path === reportsPath) return reportTypes;
  return takesPicture(asked) ? pictureTypes : /^application\/json\b/i;
};

/** A body must say that it is JSON, a picture where one is taken, browsers' reports in their own words; hooks take what their sender sends. */
export const checkShape: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.url.length > maxUrlLength) throw new DomainError("request.too_large");
  const type = c.req.header("content-type");
  const isHook = c.req.path.startsWith("/v1/hooks/");
  const isEmpty = c.req.header("content-length") === "0" || (!type && !c.req.header("transfer-encoding"));
  if (carriesBody(c.req.method) && !isHook && !isEmpty && !typeFor(c.req).test(type ?? ""))
    throw new DomainError("request.unsupported_media_type");
  await next();
};
