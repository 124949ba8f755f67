import { DeskView } from "@haat/contract/desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readDesk } from "../../services/admin/read-desk.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readDesk"),
  method: "get",
  path: "/v1/admin/desk",
  tags: ["Admin"],
  summary:
    "What waits for whoever asks: proposals, applications, what was given up, the day's money for codes, the end of the audit",
  responses: { 200: json(DeskView, "The desk"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readDeskRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readDesk(nodeCtxOf(c)), 200));
