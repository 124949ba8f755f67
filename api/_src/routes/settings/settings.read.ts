import { SettingsView } from "@haat/contract/market-settings";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSettings } from "../../services/settings/read-settings.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readSettings"),
  method: "get",
  path: "/v1/admin/settings",
  tags: ["Finance"],
  summary:
    "The market's rules of money in force, what of them waits for a second person, and who changed them",
  responses: { 200: json(SettingsView, "Every rule"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readSettingsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readSettings(nodeCtxOf(c)), 200));
