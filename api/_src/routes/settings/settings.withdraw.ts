import { SettingsView } from "@haat/contract/market-settings";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawSettings } from "../../services/proposals/withdraw.ts";
import { readSettings } from "../../services/settings/read-settings.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("withdrawSettings"),
  method: "post",
  path: "/v1/admin/settings/proposals/{id}/withdrawal",
  tags: ["Finance"],
  summary: "Take back other rules of money that one has proposed oneself",
  request: { params: z.object({ id: idField("proposal") }) },
  responses: {
    200: json(SettingsView, "The rules as they are"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired"] as const),
    ),
  },
});

export const withdrawSettingsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await withdrawSettings(ctx, c.req.valid("param").id);
    return c.json(await readSettings(ctx), 200);
  });
