import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { cancelPhoneChange } from "../../services/phones/cancel-phone-change.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("cancelPhoneChange"),
  method: "delete",
  path: "/v1/auth/phone-changes/current",
  tags: ["Auth"],
  summary: "Keep the number one has",
  responses: { 204: { description: "It stays" }, ...problemsFor("auth.required", "phone_change.not_found") },
});

export const cancelPhoneChangeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await cancelPhoneChange(ctxOf(c));
    return c.body(null, 204);
  });
