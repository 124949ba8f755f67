import { LinkBody } from "@haat/contract/password";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { stopPhoneChange } from "../../services/phones/cancel-phone-change.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("stopPhoneChange"),
  method: "post",
  path: "/v1/auth/phone-changes/stop",
  tags: ["Auth"],
  summary: "It was not me: the number stays, and everybody is signed out",
  request: { body: jsonBody(LinkBody, "The token of the link that the old phone or the mailbox was sent") },
  responses: { 204: { description: "It stays" }, ...problemsFor("auth.link_dead", "rate.limited") },
});

export const stopPhoneChangeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await stopPhoneChange(ctxOf(c), c.req.valid("json").token);
    return c.body(null, 204);
  });
