import { LimitsView } from "@haat/contract/limits";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { limitsView } from "../../limits/view.ts";
import { json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readLimits"),
  method: "get",
  path: "/v1/limits",
  tags: ["Store"],
  summary: "How often one may come, per class of operations; `policy.json` names each one's class",
  responses: { 200: json(LimitsView, "The whole table"), ...problemsFor() },
});

export const readLimitsRoute = (api: Api) =>
  api.openapi(route, (c) =>
    c.json(limitsView(c.get("locale")), 200, {
      "cache-control": "public, max-age=300",
      vary: "accept-language, x-locale",
    }),
  );
