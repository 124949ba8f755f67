import { WaysView } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readWays } from "../../services/emails/read-ways.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readWays"),
  method: "get",
  path: "/v1/auth/ways",
  tags: ["Auth"],
  summary: "How one can sign in",
  responses: { 200: json(WaysView, "Address, password and phone"), ...problemsFor("auth.required") },
});

export const readWaysRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readWays(ctxOf(c)), 200));
