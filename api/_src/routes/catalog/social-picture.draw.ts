import { SlugField } from "@haat/contract/values";
import { locales } from "@haat/i18n/locale";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { drawSocial } from "../../services/catalog/draw-social.ts";
import { nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const params = z.object({
  locale: z.enum(locales).meta({ example: "bn" }),
  slug: SlugField.meta({ example: "lal-jamdani" }),
});

const route = createRoute({
  ...under("drawSocialPicture"),
  method: "get",
  path: "/v1/store/social-pictures/{locale}/{slug}",
  tags: ["Store"],
  summary: "What a shared link to a product shows, 1200 × 630",
  request: { params, query: noFilter },
  responses: {
    200: {
      description: "The picture",
      content: { "image/jpeg": { schema: z.string().meta({ format: "binary" }) } },
    },
    ...problemsFor("product.not_found", "filter.unknown", "service.unavailable"),
  },
});

export const drawSocialPictureRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const picture = await drawSocial(nodeCtxOf(c), c.req.valid("param"));
    c.header("cache-control", "public, max-age=3600, s-maxage=86400, stale-while-revalidate=604800");
    return c.body(picture, 200, { "content-type": "image/jpeg" });
  });
