import { PastAddressBody, PastAddressList } from "@haat/contract/page-addresses";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addPastAddresses } from "../../services/admin/past-addresses.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addPastAddresses"),
  method: "post",
  path: "/v1/admin/past-addresses",
  tags: ["Admin"],
  summary: "Addresses of a shop that was elsewhere before lead to its pages here; all of them or none",
  request: { body: jsonBody(PastAddressBody, "From where to where") },
  responses: {
    200: json(PastAddressList, "The newest old addresses"),
    ...problemsFor("auth.required", "auth.forbidden", "page_address.unled", "page_address.twice"),
  },
});

export const addPastAddressesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await addPastAddresses(nodeCtxOf(c), c.req.valid("json")), 200));
