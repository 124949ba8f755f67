import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { removeAddress } from "../../services/myself/address-book.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";
import { addressParams } from "./address-params.ts";

const route = createRoute({
  ...under("removeAddress"),
  method: "delete",
  path: "/v1/auth/me/addresses/{id}",
  tags: ["My data"],
  summary: "Take an address out of the book",
  request: { params: addressParams },
  responses: {
    204: { description: "It is gone" },
    ...problemsFor("auth.required", "address.not_found", "rate.limited"),
  },
});

export const removeAddressRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await removeAddress(ctxOf(c), c.req.valid("param").id);
    return c.body(null, 204);
  });
