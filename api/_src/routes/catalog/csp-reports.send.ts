import { CspReports } from "@haat/contract/csp-reports";
import { DomainError } from "@haat/core/errors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteReports } from "../../services/csp/note-reports.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const body = { schema: CspReports };

const route = createRoute({
  ...under("sendCspReports"),
  method: "post",
  path: "/v1/csp-reports",
  tags: ["Store"],
  summary: "What a browser did not run on a page of ours, because the page's policy does not allow it",
  request: {
    body: {
      description: "As browsers send it; counted by the day, without anything that tells of a person",
      content: { "application/json": body, "application/csp-report": body, "application/reports+json": body },
    },
  },
  responses: { 204: { description: "Taken" }, ...problemsFor("request.too_large") },
});

/** By hand, for a browser's own type of content is JSON under another name. */
function read(text: string): CspReports {
  try {
    return CspReports.parse(JSON.parse(text));
  } catch (cause) {
    throw new DomainError("request.invalid", {}, { cause });
  }
}

export const sendCspReportsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const news = await noteReports(ctxOf(c), read(await c.req.text()));
    for (const { page, directive, blocked } of news)
      await c.get("report")(new Error(`${directive} stopped ${blocked} on ${page}`), c.get("requestId"));
    return c.body(null, 204);
  });
