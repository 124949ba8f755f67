import { MailedView, ResetBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askReset, resetMinutes } from "../../services/passwords/ask-reset.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askReset"),
  method: "post",
  path: "/v1/auth/password/resets",
  tags: ["Auth"],
  summary: "Ask for a link to a new password; the answer does not tell whether the address is known",
  request: { body: jsonBody(ResetBody, "One mail address") },
  responses: {
    202: json(MailedView, "If the address is somebody's, a mail is on its way, and how long its link works"),
    ...problemsFor("email.invalid", "rate.limited"),
  },
});

export const askResetRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await askReset(ctxOf(c), c.req.valid("json").email);
    return c.json({ validForMinutes: resetMinutes }, 202);
  });
