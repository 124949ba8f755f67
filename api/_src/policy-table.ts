import type { Api } from "./app-env.ts";
import type { Policy } from "./policy.ts";
import { type Operation, operations, rights } from "./rights/table.ts";
import { surfaceOf } from "./surfaces.ts";

export type PolicyRow = Readonly<{ method: string; path: string; operationId: Operation }> & Policy;

/** What there is to look at: the declared routes, and all that answers. */
type Routes = Readonly<{
  openAPIRegistry: Pick<Api["openAPIRegistry"], "definitions">;
  routes: Api["routes"];
}>;

/** Doors that describe the API itself. */
const undeclared = new Set(["/healthz", "/readyz", "/v1/policy.json", "/v1/openapi.json", "/v1/docs"]);

/** `/v1/store/orders/{id}` as a path that a request could have. */
const sample = (path: string): string => path.replace(/\{[^{}]+\}|:[^:/]+/g, "x");

/**
 * Every route with its row of the rights table. Throws, and so stops the start, when a route has no row, or another's, or
 * is sent to the wrong function, and when a row has no route.
 */
export function policyTable(api: Routes): PolicyRow[] {
  const rows = api.openAPIRegistry.definitions.flatMap((definition): PolicyRow[] => {
    if (definition.type !== "route") return [];
    const { method, path, operationId } = definition.route;
    const policy = (definition.route as Readonly<Record<string, unknown>>)["x-haat-policy"];
    const operation = operations.find((name) => name === operationId);
    if (!operation || policy !== rights[operation])
      throw new Error(`${method.toUpperCase()} ${path} has no row of its own in the rights table`);
    const row = { method: method.toUpperCase(), path, operationId: operation, ...rights[operation] };
    if (surfaceOf(sample(path)) !== row.surface)
      throw new Error(
        `${path} is meant for ${row.surface} but surfaces.ts sends it to ${surfaceOf(sample(path))}`,
      );
    return [row];
  });
  expectAllDeclared(api, rows);
  for (const operation of operations)
    if (rows.filter(({ operationId }) => operationId === operation).length !== 1)
      throw new Error(`the rights table has a row ${operation} that not exactly one route uses`);
  return rows;
}

/** Nothing answers beside the declared routes. */
function expectAllDeclared(api: Routes, rows: readonly PolicyRow[]): void {
  const declared = new Set(
    rows.map(({ method, path }) => `${method} ${path.replace(/\{([^{}]+)\}/g, ":$1")}`),
  );
  for (const { method, path } of api.routes)
    if (method !== "ALL" && !undeclared.has(path) && !declared.has(`${method} ${path}`))
      throw new Error(`${method} ${path} has no row in the rights table`);
}
