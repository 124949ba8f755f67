import { PhoneChangeCodeBody, PhoneChangeView } from "@haat/contract/phone-change";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proveNewNumber } from "../../services/phones/prove-phone-change.ts";
import { phoneChangeView } from "../../views/phone-change.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("provePhoneChange"),
  method: "post",
  path: "/v1/auth/phone-changes/current/code",
  tags: ["Auth"],
  summary: "The code that the new phone was sent: three tries",
  request: { body: jsonBody(PhoneChangeCodeBody, "The code, in either digit script") },
  responses: {
    200: json(PhoneChangeView, "What is still to be proven, and when it is done"),
    ...problemsFor("auth.required", "auth.code_wrong", "auth.code_expired", "rate.limited"),
  },
});

export const provePhoneChangeRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(phoneChangeView(await proveNewNumber(ctxOf(c), c.req.valid("json").code)), 200),
  );
