import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import type { AppEnv } from "../app-env.ts";

/**
 * The pattern of the route that answers, whoever of those before it refused. Of two that fit one address the first answers
 * (`sessions/current` before `sessions/{id}`). Where none fits: what has caught everything.
 */
export function doorOf(c: Context<AppEnv>): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  return paths.find((path) => !path.endsWith("*")) ?? paths.at(-1) ?? "";
}
