import { SettingsView } from "@haat/contract/market-settings";
import type { Api } from "../../app-env.ts";
import { decideSettings } from "../../services/settings/decide-settings.ts";
import { readSettings } from "../../services/settings/read-settings.ts";
import { unkeyedDecision } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";

const route = unkeyedDecision({
  name: "decideSettings",
  path: "/v1/admin/settings/proposals/{id}/decisions",
  tag: "Finance",
  summary: "Agree to other rules of money, which puts them in force, or refuse; never by who proposed them",
  of: "proposal",
  ...{ view: SettingsView, afterwards: "The rules as they are now" },
  problems: [
    ...(["proposal.not_found", "proposal.wrong_state", "proposal.expired", "proposal.own_hand"] as const),
    ...(["setting.changed"] as const),
  ],
});

export const decideSettingsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await decideSettings(ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(await readSettings(ctx), 200);
  });
