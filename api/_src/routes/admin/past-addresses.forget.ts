import { PastAddressEnd, PastAddressList } from "@haat/contract/page-addresses";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { forgetAddress } from "../../services/admin/past-addresses.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("forgetPastAddress"),
  method: "post",
  path: "/v1/admin/past-addresses/ends",
  tags: ["Admin"],
  summary: "An old address leads nowhere again",
  request: { body: jsonBody(PastAddressEnd, "Which") },
  responses: {
    200: json(PastAddressList, "The newest old addresses"),
    ...problemsFor("auth.required", "auth.forbidden", "page_address.not_found"),
  },
});

export const forgetPastAddressRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await forgetAddress(nodeCtxOf(c), c.req.valid("json").path), 200));
