import { PapersView } from "@haat/contract/vendor-papers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPapers } from "../../services/vendors/read-papers.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("readPapers"),
  method: "get",
  path: "/v1/vendor/papers",
  tags: ["Shop"],
  summary: "The shop's papers, numbers by their ends, and when a DBID is due",
  responses: {
    200: json(PapersView, "Every kind of paper"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const readPapersRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readPapers(nodeCtxOf(c), shopIdOf(c)), 200));
