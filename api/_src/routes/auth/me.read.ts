import { MeView } from "@haat/contract/auth";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMe } from "../../services/auth/read-me.ts";
import { meView } from "../../views/me.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readMe"),
  method: "get",
  path: "/v1/auth/me",
  tags: ["Auth"],
  summary: "Who is signed in, in which roles and for which shops",
  responses: { 200: json(MeView, "The signed-in person"), ...problemsFor("auth.required") },
});

export const readMeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    return c.json(meView(await readMe(ctx), ctx.locale), 200);
  });
