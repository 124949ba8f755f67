import type { Api } from "./app-env.ts";
import type { Policy } from "./policy.ts";
import { surfaceOf } from "./surfaces.ts";

export type PolicyRow = Readonly<{ method: string; path: string; operationId: string }> & Policy;

/** Doors that describe the API itself. */
const undeclared = new Set(["/healthz", "/readyz", "/v1/policy.json", "/v1/openapi.json", "/v1/docs"]);

/** `/v1/store/orders/{id}` as a path that a request could have. */
const sample = (path: string): string => path.replace(/\{[^}]+\}|:[^/]+/g, "x");

/** Every route with what guards it. Throws, and so stops the start, when a route has no policy or the wrong function. */
export function policyTable(api: Api): PolicyRow[] {
  const rows = api.openAPIRegistry.definitions.flatMap((definition): PolicyRow[] => {
    if (definition.type !== "route") return [];
    const { method, path, operationId } = definition.route;
    const policy = (definition.route as Readonly<Record<string, unknown>>)["x-haat-policy"] as
      | Policy
      | undefined;
    if (!policy || !operationId) throw new Error(`${method.toUpperCase()} ${path} has no policy`);
    if (surfaceOf(sample(path)) !== policy.surface)
      throw new Error(
        `${path} is meant for ${policy.surface} but surfaces.ts sends it to ${surfaceOf(sample(path))}`,
      );
    return [{ method: method.toUpperCase(), path, operationId, ...policy }];
  });
  const declared = new Set(
    rows.map(({ method, path }) => `${method} ${path.replace(/\{([^}]+)\}/g, ":$1")}`),
  );
  for (const { method, path } of api.routes)
    if (method !== "ALL" && !undeclared.has(path) && !declared.has(`${method} ${path}`))
      throw new Error(`${method} ${path} has no policy`);
  return rows;
}
