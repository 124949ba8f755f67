import { AddressBody, AddressList } from "@haat/contract/address-book";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changeAddress, listAddresses } from "../../services/myself/address-book.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { addressParams } from "./address-params.ts";

const route = createRoute({
  ...under("changeAddress"),
  method: "put",
  path: "/v1/auth/me/addresses/{id}",
  tags: ["My data"],
  summary: "Change a kept address; what was ordered before goes where it was to go",
  request: { params: addressParams, body: jsonBody(AddressBody, "The address as a whole") },
  responses: {
    200: json(AddressList, "The book as it is now"),
    ...problemsFor(
      ...(["auth.required", "address.not_found", "name.invalid", "phone.invalid"] as const),
      ...(["area.not_found", "rate.limited"] as const),
    ),
  },
});

export const changeAddressRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    await changeAddress(ctx, c.req.valid("param").id, c.req.valid("json"));
    return c.json({ items: [...(await listAddresses(ctx))] }, 200);
  });
