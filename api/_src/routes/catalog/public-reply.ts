import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";

/** The same for everybody who asks in this language: browsers and the CDN may keep it. */
export function markPublic(c: Context<AppEnv>): void {
  c.header("cache-control", "public, max-age=30, s-maxage=60, stale-while-revalidate=300");
  c.header("vary", "accept-language, x-locale");
}
