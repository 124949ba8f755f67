import { ShopProfile } from "@haat/contract/shop-profile";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readProfile } from "../../services/vendors/read-profile.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("readShopProfile"),
  method: "get",
  path: "/v1/vendor/profile",
  tags: ["Shop"],
  summary: "The shop's name and story in both languages, and a name that waits",
  responses: { 200: json(ShopProfile, "The profile"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readShopProfileRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readProfile(nodeCtxOf(c), shopIdOf(c)), 200));
