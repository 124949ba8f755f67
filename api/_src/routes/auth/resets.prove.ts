import { ResetProofBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { resetPassword } from "../../services/passwords/reset-password.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("resetPassword"),
  method: "post",
  path: "/v1/auth/password/resets/proof",
  tags: ["Auth"],
  summary: "A new password by the link from the mail; every device is signed out",
  request: { body: jsonBody(ResetProofBody, "The link's token and the new password") },
  responses: {
    204: { description: "The password is the new one" },
    ...problemsFor(
      ...(["auth.link_dead", "password.too_short", "password.too_long", "password.too_common"] as const),
      ...(["password.personal", "rate.limited"] as const),
    ),
  },
});

export const resetPasswordRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await resetPassword(ctxOf(c), c.req.valid("json"));
    return c.body(null, 204);
  });
