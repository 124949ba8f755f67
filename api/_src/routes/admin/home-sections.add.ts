import { HomeSectionBody, HomeSectionList } from "@haat/contract/home-page";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sayHomeSection } from "../../services/admin/home-sections.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addHomeSection"),
  method: "post",
  path: "/v1/admin/home-sections",
  tags: ["Admin"],
  summary: "One more part at the end of the front page",
  request: { body: jsonBody(HomeSectionBody, "What it shows, and from when until when") },
  responses: {
    200: json(HomeSectionList, "Its parts as they stand now"),
    ...problemsFor("auth.required", "auth.forbidden", "category.not_found"),
    ...problemsFor("home_section.full", "home_section.unled"),
  },
});

export const addHomeSectionRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await sayHomeSection(nodeCtxOf(c), c.req.valid("json")), 200));
