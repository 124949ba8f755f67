import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { chooseAddress } from "../../services/myself/address-book.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";
import { addressParams } from "./address-params.ts";

const route = createRoute({
  ...under("chooseAddress"),
  method: "put",
  path: "/v1/auth/me/addresses/{id}/default",
  tags: ["My data"],
  summary: "Offer this address first from now on",
  request: { params: addressParams },
  responses: {
    204: { description: "It is offered first" },
    ...problemsFor("auth.required", "address.not_found", "rate.limited"),
  },
});

export const chooseAddressRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await chooseAddress(ctxOf(c), c.req.valid("param").id);
    return c.body(null, 204);
  });
