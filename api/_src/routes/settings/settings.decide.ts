import { SettingsView } from "@haat/contract/market-settings";
import { ProposalDecisionBody } from "@haat/contract/proposal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideSettings } from "../../services/settings/decide-settings.ts";
import { readSettings } from "../../services/settings/read-settings.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("decideSettings"),
  method: "post",
  path: "/v1/admin/settings/proposals/{id}/decisions",
  tags: ["Finance"],
  summary: "Agree to other rules of money, which puts them in force, or refuse; never by who proposed them",
  request: {
    params: z.object({ id: idField("proposal") }),
    body: jsonBody(ProposalDecisionBody, "The decision"),
  },
  responses: {
    200: json(SettingsView, "The rules as they are now"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired", "proposal.own_hand", "setting.changed"] as const),
    ),
  },
});

export const decideSettingsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await decideSettings(ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(await readSettings(ctx), 200);
  });
