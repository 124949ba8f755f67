import { AddressNow, AddressQuery } from "@haat/contract/page-addresses";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { findAddress } from "../../services/catalog/page-addresses.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("findPageAddress"),
  method: "get",
  path: "/v1/store/page-address",
  tags: ["Store"],
  summary: "Where what stood at an old address of the market stands now",
  request: { query: strictQuery(AddressQuery) },
  responses: {
    200: json(AddressNow, "Its path today"),
    ...problemsFor("page_address.not_found", "filter.unknown", "service.unavailable"),
  },
});

export const findPageAddressRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const to = await findAddress(ctxOf(c), c.req.valid("query").path);
    markPublic(c);
    return c.json({ to }, 200);
  });
