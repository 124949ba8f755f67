import { SettingsChangeBody, SettingsView } from "@haat/contract/market-settings";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeSettings } from "../../services/settings/propose-settings.ts";
import { readSettings } from "../../services/settings/read-settings.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeSettings"),
  method: "post",
  path: "/v1/admin/settings/proposals",
  tags: ["Finance"],
  summary: "Propose other rules of money; another of finance must agree before they are in force",
  request: { body: jsonBody(SettingsChangeBody, "What should be otherwise, and why") },
  responses: {
    201: json(SettingsView, "The rules, and what waits"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["setting.invalid", "proposal.exists"] as const),
    ),
  },
});

export const proposeSettingsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await proposeSettings(ctx, c.req.valid("json"));
    return c.json(await readSettings(ctx), 201);
  });
