import { CourierFiguresFilter, CourierFiguresView } from "@haat/contract/courier-figures";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readFigures } from "../../services/remittances/read-figures.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readCourierFigures"),
  ...{ method: "get", path: "/v1/support/courier-figures", tags: ["Support"] },
  summary: "How much of couriers' statements was matched, how rightly, and what came of disputed money",
  request: { query: strictQuery(CourierFiguresFilter) },
  responses: {
    200: json(CourierFiguresView, "The figures"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const readCourierFiguresRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readFigures(nodeCtxOf(c), c.req.valid("query").days ?? 90), 200),
  );
