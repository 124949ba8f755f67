import { FactorsView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readFactors } from "../../services/factors/read-factors.ts";
import { factorsView } from "../../views/factors.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readFactors"),
  method: "get",
  path: "/v1/auth/factors",
  tags: ["Auth"],
  summary: "What one has set up beside the sign-in, and what one can confirm with now",
  responses: { 200: json(FactorsView, "Second factors"), ...problemsFor("auth.required") },
});

export const readFactorsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(factorsView(await readFactors(ctxOf(c))), 200));
