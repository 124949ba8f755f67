import { SettingsView } from "@haat/contract/market-settings";
import type { Api } from "../../app-env.ts";
import { withdrawSettings } from "../../services/proposals/withdraw.ts";
import { readSettings } from "../../services/settings/read-settings.ts";
import { withdrawal } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";

const route = withdrawal({
  name: "withdrawSettings",
  path: "/v1/admin/settings/proposals/{id}/withdrawal",
  tag: "Finance",
  summary: "Take back other rules of money that one has proposed oneself",
  of: "proposal",
  ...{ view: SettingsView, afterwards: "The rules as they are" },
  problems: ["proposal.not_found", "proposal.wrong_state", "proposal.expired"],
});

export const withdrawSettingsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await withdrawSettings(ctx, c.req.valid("param").id);
    return c.json(await readSettings(ctx), 200);
  });
