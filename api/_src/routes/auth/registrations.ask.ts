import { MailedView, RegistrationBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askRegistration, registrationMinutes } from "../../services/emails/ask-registration.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askRegistration"),
  method: "post",
  path: "/v1/auth/registrations",
  tags: ["Auth"],
  summary: "Begin an account by mail and password; the answer does not tell whether the address is known",
  request: {
    body: jsonBody(RegistrationBody, "One mail address, a password of 8 to 128 characters, a name"),
  },
  responses: {
    202: json(MailedView, "A mail is on its way to the address, and how long its link works"),
    ...problemsFor(
      ...(["email.invalid", "name.invalid", "password.too_short", "password.too_long"] as const),
      ...(["password.too_common", "password.personal", "rate.limited"] as const),
    ),
  },
});

export const askRegistrationRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await askRegistration(ctxOf(c), c.req.valid("json"));
    return c.json({ validForMinutes: registrationMinutes }, 202);
  });
