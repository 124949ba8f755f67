import { StockWishBody, WishList } from "@haat/contract/wishes";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addWait, addWish, readWishes, removeWait, removeWish } from "../../services/wishes/own-wishes.ts";
import { json, jsonBody, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const listing = createRoute({
  ...under("listWishes"),
  method: "get",
  path: "/v1/auth/me/wishes",
  tags: ["My data"],
  summary: "What one keeps an eye on, with what it cost then and costs now, and what one waits for",
  request: { query: noFilter },
  responses: {
    200: json(WishList, "The newest first"),
    ...problemsFor("auth.required", "filter.unknown"),
  },
});

export const listWishesRoute = (api: Api) =>
  api.openapi(listing, async (c) => c.json(await readWishes(nodeCtxOf(c)), 200));

const ofProduct = { params: z.object({ productId: idField("product") }) };
const done = { 204: { description: "So it is" } };

const adding = createRoute({
  ...under("addWish"),
  method: "put",
  path: "/v1/auth/me/wishes/products/{productId}",
  tags: ["My data"],
  summary: "Keep an eye on goods",
  request: ofProduct,
  responses: {
    ...done,
    ...problemsFor("auth.required", "product.not_found", "wish.many", "rate.limited"),
  },
});

export const addWishRoute = (api: Api) =>
  api.openapi(adding, async (c) => {
    await addWish(nodeCtxOf(c), c.req.valid("param").productId);
    return c.body(null, 204);
  });

const removing = createRoute({
  ...under("removeWish"),
  method: "delete",
  path: "/v1/auth/me/wishes/products/{productId}",
  tags: ["My data"],
  summary: "No more of these goods",
  request: ofProduct,
  responses: { ...done, ...problemsFor("auth.required", "rate.limited") },
});

export const removeWishRoute = (api: Api) =>
  api.openapi(removing, async (c) => {
    await removeWish(nodeCtxOf(c), c.req.valid("param").productId);
    return c.body(null, 204);
  });

const ofVariant = { params: z.object({ variantId: idField("variant") }) };

const waiting = createRoute({
  ...under("waitForStock"),
  method: "put",
  path: "/v1/auth/me/wishes/variants/{variantId}",
  tags: ["My data"],
  summary: "One message as soon as this can be bought again, within 90 days",
  request: { ...ofVariant, body: jsonBody(StockWishBody, "By which way") },
  responses: {
    ...done,
    ...problemsFor(
      ...(["auth.required", "variant.not_found", "wish.many", "wish.there", "wish.no_way"] as const),
      "rate.limited",
    ),
  },
});

export const waitForStockRoute = (api: Api) =>
  api.openapi(waiting, async (c) => {
    const { channel } = c.req.valid("json");
    await addWait(nodeCtxOf(c), { variantId: c.req.valid("param").variantId, channel });
    return c.body(null, 204);
  });

const noMore = createRoute({
  ...under("waitNoMore"),
  method: "delete",
  path: "/v1/auth/me/wishes/variants/{variantId}",
  tags: ["My data"],
  summary: "No message of this any more",
  request: ofVariant,
  responses: { ...done, ...problemsFor("auth.required", "rate.limited") },
});

export const waitNoMoreRoute = (api: Api) =>
  api.openapi(noMore, async (c) => {
    await removeWait(nodeCtxOf(c), c.req.valid("param").variantId);
    return c.body(null, 204);
  });
