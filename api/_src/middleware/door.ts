import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import type { AppEnv } from "../app-env.ts";

/**
 * The pattern of the route that answers, whoever of those before it refused. Where none fits: what has caught everything.
 */
export function doorOf(c: Context<AppEnv>): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  return paths.find((path) => !path.endsWith("*")) ?? paths.at(-1) ?? "";
}
