import { LinkBody } from "@haat/contract/password";
import { PhoneChangeView } from "@haat/contract/phone-change";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { provePhoneByMail } from "../../services/phones/prove-phone-change.ts";
import { phoneChangeView } from "../../views/phone-change.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("provePhoneByMail"),
  method: "post",
  path: "/v1/auth/phone-changes/current/mail",
  tags: ["Auth"],
  summary: "The link that one's mailbox was sent is the second proof",
  request: { body: jsonBody(LinkBody, "The link's token") },
  responses: {
    200: json(PhoneChangeView, "What is still to be proven, and when it is done"),
    ...problemsFor("auth.required", "auth.link_dead", "rate.limited"),
  },
});

export const provePhoneByMailRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(phoneChangeView(await provePhoneByMail(ctxOf(c), c.req.valid("json").token)), 200),
  );
