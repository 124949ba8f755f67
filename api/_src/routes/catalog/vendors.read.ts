import { VendorView } from "@haat/contract/catalog";
import { SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readVendor } from "../../services/catalog/read-vendor.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("readVendor"),
  method: "get",
  path: "/v1/store/vendors/{slug}",
  tags: ["Store"],
  summary: "One vendor: who it is and where",
  request: { params: z.object({ slug: SlugField.meta({ example: "tangail-tant" }) }) },
  responses: { 200: json(VendorView, "The vendor"), ...problemsFor("vendor.not_found") },
});

export const readVendorRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const vendor = await readVendor(ctxOf(c), c.req.valid("param").slug);
    markPublic(c);
    return c.json(vendor, 200);
  });
