import { MailedView, NewEmailBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askEmailChange, emailChangeMinutes } from "../../services/emails/ask-email-change.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askEmailChange"),
  method: "post",
  path: "/v1/auth/email/changes",
  tags: ["Auth"],
  summary: "Ask to add or change one's mail address; the answer does not tell whether it is known",
  request: { body: jsonBody(NewEmailBody, "The new address, and one's password where there is one") },
  responses: {
    202: json(MailedView, "A mail is on its way to the new address, and how long its link works"),
    ...problemsFor(
      ...(["auth.required", "auth.step_up_required", "auth.proof_needed"] as const),
      ...(["password.too_many_tries", "password.wrong"] as const),
      ...(["email.invalid", "rate.limited"] as const),
    ),
  },
});

export const askEmailChangeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await askEmailChange(ctxOf(c), c.req.valid("json"));
    return c.json({ validForMinutes: emailChangeMinutes }, 202);
  });
