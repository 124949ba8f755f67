import { NewTotpView } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { beginTotp } from "../../services/factors/set-up-totp.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("beginTotp"),
  method: "post",
  path: "/v1/auth/factors/totp",
  tags: ["Auth"],
  summary:
    "A secret for an authenticator app; it counts once a code of it was shown, within a quarter of an hour",
  responses: {
    201: json(NewTotpView, "The secret, and what the QR code says"),
    ...problemsFor("auth.required", "auth.step_up_required", "rate.limited"),
  },
});

export const beginTotpRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await beginTotp(ctxOf(c)), 201));
