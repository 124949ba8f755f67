import { DomainError } from "@haat/core/errors";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { problemReply } from "./problem.ts";

const unaskable = new Set(["TRACE", "TRACK", "CONNECT"]);
const askable = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/** What no browser sends and no `Request` can be made of is refused before anybody tries. */
export const refuseMethods: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!unaskable.has(c.req.method)) return next();
  const reply = problemReply(c, new DomainError("method.not_allowed"));
  reply.headers.set("allow", askable);
  return reply;
};
