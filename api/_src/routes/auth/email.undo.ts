import { LinkBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { undoEmail } from "../../services/emails/undo-email.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("undoEmail"),
  method: "post",
  path: "/v1/auth/email/changes/undo",
  tags: ["Auth"],
  summary: "It was not me: the old address comes back, everybody is signed out, the password opens nothing",
  request: { body: jsonBody(LinkBody, "The token of the link that the old address was sent") },
  responses: {
    204: { description: "The old address is back" },
    ...problemsFor("auth.link_dead", "rate.limited"),
  },
});

export const undoEmailRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await undoEmail(ctxOf(c), c.req.valid("json").token);
    return c.body(null, 204);
  });
