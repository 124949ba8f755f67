import { PhoneChangeView } from "@haat/contract/phone-change";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPhoneChange } from "../../services/phones/prove-phone-change.ts";
import { phoneChangeView } from "../../views/phone-change.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readPhoneChange"),
  method: "get",
  path: "/v1/auth/phone-changes/current",
  tags: ["Auth"],
  summary: "One's way to another number, as it stands",
  responses: {
    200: json(PhoneChangeView, "What is still to be proven, and when it is done"),
    ...problemsFor("auth.required", "phone_change.not_found"),
  },
});

export const readPhoneChangeRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(phoneChangeView(await readPhoneChange(ctxOf(c))), 200));
