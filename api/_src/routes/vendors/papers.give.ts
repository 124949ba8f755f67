import { PaperBody, PaperKindField, PapersView } from "@haat/contract/vendor-papers";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { givePaper } from "../../services/vendors/give-paper.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("givePaper"),
  method: "put",
  path: "/v1/vendor/papers/{kind}",
  tags: ["Shop"],
  summary: "Give a paper's number, or say that a DBID was applied for",
  request: { params: z.object({ kind: PaperKindField }), body: jsonBody(PaperBody, "The number") },
  responses: {
    200: json(PapersView, "The papers as they are now"),
    ...problemsFor("auth.required", "auth.forbidden", "paper.invalid"),
  },
});

export const givePaperRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { kind } = c.req.valid("param");
    const { number: typed } = c.req.valid("json");
    return c.json(await givePaper(nodeCtxOf(c), { vendorId: shopIdOf(c), kind, typed }), 200);
  });
