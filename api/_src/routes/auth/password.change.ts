import { NewPasswordBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changePassword } from "../../services/passwords/change-password.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("changePassword"),
  method: "put",
  path: "/v1/auth/password",
  tags: ["Auth"],
  summary: "Set or change one's password; one's other devices are signed out",
  request: { body: jsonBody(NewPasswordBody, "The present password, where there is one, and the new one") },
  responses: {
    204: { description: "The password is the new one" },
    ...problemsFor(
      ...(["auth.required", "auth.step_up_required", "auth.proof_needed"] as const),
      ...(["password.too_many_tries", "password.wrong"] as const),
      ...(["password.too_short", "password.too_long", "password.too_common", "password.personal"] as const),
      "rate.limited",
    ),
  },
});

export const changePasswordRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await changePassword(ctxOf(c), c.req.valid("json"));
    return c.body(null, 204);
  });
