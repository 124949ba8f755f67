import { AddressBody, AddressList } from "@haat/contract/address-book";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addAddress, listAddresses } from "../../services/myself/address-book.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addAddress"),
  method: "post",
  path: "/v1/auth/me/addresses",
  tags: ["My data"],
  summary: "Keep an address; the same words twice are one",
  request: { body: jsonBody(AddressBody, "Where goods are to be brought, and to whom") },
  responses: {
    201: json(AddressList, "The book as it is now"),
    ...problemsFor(
      "auth.required",
      "name.invalid",
      "phone.invalid",
      "area.not_found",
      "address.too_many",
      "rate.limited",
    ),
  },
});

export const addAddressRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    await addAddress(ctx, c.req.valid("json"));
    return c.json({ items: [...(await listAddresses(ctx))] }, 201);
  });
