import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Ctx } from "../context.ts";
import { mayCount } from "../services/myself/may-count.ts";
import { later } from "./later.ts";

/** `no`, for a browser that has refused on our pages; else the access token of whoever looks at a page of ours. */
const header = "x-haat-counting";

/** Said by the browser (Global Privacy Control), or by our own pages for a visitor who has refused there. */
const hasRefused = (c: Context<AppEnv>): boolean =>
  c.req.header("sec-gpc") === "1" || c.req.header(header) === "no";

/** Tells the reports of a visit, unless its person or his browser has said no. The reply does not wait for it. */
export function counted(c: Context<AppEnv>, ctx: Ctx, tell: () => Promise<void>): void {
  if (!hasRefused(c)) later(c, tellOf(ctx, c.req.header(header), tell));
}

async function tellOf(ctx: Ctx, shown: string | undefined, tell: () => Promise<void>): Promise<void> {
  if (await mayCount(ctx, shown)) await tell();
}
