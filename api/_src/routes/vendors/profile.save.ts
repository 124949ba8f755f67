import { ShopProfile, ShopProfileBody } from "@haat/contract/shop-profile";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { saveProfile } from "../../services/vendors/save-profile.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("saveShopProfile"),
  method: "put",
  path: "/v1/vendor/profile",
  tags: ["Shop"],
  summary: "Tell the story anew at once, and wish for another name, which waits for the market",
  request: { body: jsonBody(ShopProfileBody, "Name and story in both languages") },
  responses: {
    200: json(ShopProfile, "The profile as it is now"),
    ...problemsFor("auth.required", "auth.forbidden", "shop_name.invalid", "shop_name.taken"),
  },
});

export const saveShopProfileRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const body = c.req.valid("json");
    return c.json(await saveProfile(nodeCtxOf(c), { vendorId: shopIdOf(c), body }), 200);
  });
