import { DomainError } from "@haat/core/errors";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Api, AppEnv } from "./app-env.ts";
import type { EdgeDeps, NodeDeps } from "./context.ts";
import { describeApi } from "./describe.ts";
import { docsPage } from "./docs-page.ts";
import { checkShape, limitBody, limitDepth } from "./middleware/limits.ts";
import { refuseMethods } from "./middleware/methods.ts";
import { noteRefusals } from "./middleware/note-refusals.ts";
import { problemHandler, problemReply } from "./middleware/problem.ts";
import { sayMasked } from "./middleware/say-masked.ts";
import { aboutRequest, type LogLine } from "./middleware/request.ts";
import { policyTable } from "./policy-table.ts";
import { mountRoutes } from "./routes/mount.ts";

/** The outermost seam: production entries and tests fill it. */
export type World = Readonly<{
  edge: EdgeDeps;
  /** Null where the edge runs: routes that need Node then answer 503 and are never routed here. */
  node: NodeDeps | null;
  /** A promise is given to the platform to wait for; the caller's reply never waits. */
  report(fault: unknown, requestId: string): void | Promise<void>;
  log(line: LogLine): void;
  /** Every dependency by name, and whether it answered just now. */
  ready(): Promise<Readonly<Record<string, boolean>>>;
}>;

/** The market lives on without them: carts and reports say so themselves, what was counted waits, and money never asks them. */
const spared: readonly string[] = ["redis", "mongodb"];

/** Importing this does nothing. Calling it twice gives two independent APIs. */
export function createApp({ edge, node, report, log, ready }: World): Api {
  const api: Api = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const isUnknownFilter =
        result.target === "query" && result.error.issues.some(({ code }) => code === "unrecognized_keys");
      const fields = result.error.issues.map(({ path, code }) => ({ path: path.join("."), rule: code }));
      const isOversized = result.error.issues.some(
        ({ code, path }) => code === "too_big" && /password$/i.test(String(path.at(-1))),
      );
      const was = isOversized ? "password.oversized" : null;
      const code = isUnknownFilter ? "filter.unknown" : "request.invalid";
      return problemReply(c, new DomainError(code, {}, { was }), fields);
    },
  });
  api.onError(problemHandler(report));
  api.notFound((c) => problemReply(c, new DomainError("route.not_found")));
  api.use(aboutRequest(edge, log));
  api.use(refuseMethods);
  api.use(async (c, next) => {
    c.set("edge", edge);
    c.set("node", node);
    c.set("report", report);
    await next();
  });
  const doors = new Map<string, string>();
  api.use("/v1/*", noteRefusals(doors, report));
  api.use("/v1/*", checkShape, limitBody, limitDepth);
  for (const branch of ["support", "admin"]) api.use(`/v1/${branch}/*`, sayMasked);

  api.get("/healthz", (c) => c.json({ ok: true }));
  api.get("/readyz", async (c) => {
    const parts = await ready();
    const ok = Object.entries(parts).every(([name, answers]) => answers || spared.includes(name));
    return c.json({ ok, parts }, ok ? 200 : 503);
  });
  mountRoutes(api);
  const table = policyTable(api);
  for (const { method, path, operationId } of table)
    doors.set(`${method} ${path.replace(/\{([^{}]+)\}/g, ":$1")}`, operationId);
  api.get("/v1/policy.json", (c) => c.json(table, 200, { "cache-control": "public, max-age=300" }));
  // Made when somebody first asks for it: a start need not wait for it.
  let document: ReturnType<typeof describeApi> | null = null;
  api.get("/v1/openapi.json", (c) => {
    document ??= describeApi(api, table);
    return c.json(document, 200, { "cache-control": "public, max-age=300" });
  });
  api.get("/v1/docs", docsPage);
  return api;
}
