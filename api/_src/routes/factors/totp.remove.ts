import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { removeTotp } from "../../services/factors/change-factors.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("removeTotp"),
  method: "delete",
  path: "/v1/auth/factors/totp",
  tags: ["Auth"],
  summary: "Take the authenticator app away; everybody else who is signed in as this person is signed out",
  responses: {
    204: { description: "It counts no more" },
    ...problemsFor("auth.required", "auth.step_up_required", "factor.not_found", "rate.limited"),
  },
});

export const removeTotpRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await removeTotp(ctxOf(c));
    return c.body(null, 204);
  });
