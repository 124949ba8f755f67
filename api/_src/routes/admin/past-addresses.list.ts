import { PastAddressFilter, PastAddressList } from "@haat/contract/page-addresses";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPastAddresses } from "../../services/admin/past-addresses.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listPastAddresses"),
  method: "get",
  path: "/v1/admin/past-addresses",
  tags: ["Admin"],
  summary: "Old addresses that lead to a page of today, the newest first",
  request: { query: strictQuery(PastAddressFilter) },
  responses: {
    200: json(PastAddressList, "Old addresses"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listPastAddressesRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readPastAddresses(nodeCtxOf(c), c.req.valid("query").q ?? null), 200),
  );
