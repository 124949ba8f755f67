import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";

/**
 * The same for everybody too, but goods as they are now: what a shop changes is found within five seconds, the worker's two and
 * this cache's one among them (a page that is made of it is kept for two more). A cache gathers those who ask in the same moment.
 */
export function markFresh(c: Context<AppEnv>): void {
  c.header("cache-control", "public, max-age=0, s-maxage=1");
  c.header("vary", "accept-language, x-locale");
}

/** The same for everybody who asks in this language: browsers and the CDN may keep it. */
export function markPublic(c: Context<AppEnv>): void {
  c.header("cache-control", "public, max-age=30, s-maxage=60, stale-while-revalidate=300");
  c.header("vary", "accept-language, x-locale");
}
