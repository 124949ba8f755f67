import { AddressList } from "@haat/contract/address-book";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listAddresses } from "../../services/myself/address-book.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listAddresses"),
  method: "get",
  path: "/v1/auth/me/addresses",
  tags: ["My data"],
  summary: "One's address book, the address that is offered first in front",
  request: { query: noFilter },
  responses: { 200: json(AddressList, "At most twenty"), ...problemsFor("auth.required") },
});

export const listAddressesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json({ items: [...(await listAddresses(ctxOf(c)))] }, 200));
