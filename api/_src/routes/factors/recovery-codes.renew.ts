import { RecoveryCodesView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { renewRecoveryCodes } from "../../services/factors/change-factors.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("renewRecoveryCodes"),
  method: "post",
  path: "/v1/auth/factors/recovery-codes",
  tags: ["Auth"],
  summary: "Ten new recovery codes, shown this once; the old ones open nothing any more",
  responses: {
    201: json(RecoveryCodesView, "Each is good once"),
    ...problemsFor("auth.required", "auth.step_up_required", "factor.not_found", "rate.limited"),
  },
});

export const renewRecoveryCodesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json({ codes: [...(await renewRecoveryCodes(ctxOf(c)))] }, 201));
