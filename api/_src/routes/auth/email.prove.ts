import { LinkBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changeEmail } from "../../services/emails/change-email.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("changeEmail"),
  method: "post",
  path: "/v1/auth/email/changes/proof",
  tags: ["Auth"],
  summary:
    "The link in the new mailbox makes the address one's own; the old one is told and can take it back",
  request: { body: jsonBody(LinkBody, "The link's token") },
  responses: {
    204: { description: "The address is one's own; one's other devices are signed out" },
    ...problemsFor("auth.required", "auth.link_dead", "rate.limited"),
  },
});

export const changeEmailRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await changeEmail(ctxOf(c), c.req.valid("json").token);
    return c.body(null, 204);
  });
