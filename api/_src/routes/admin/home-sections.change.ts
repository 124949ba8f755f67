import { HomeSectionChange, HomeSectionList } from "@haat/contract/home-page";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { rewriteHomeSection } from "../../services/admin/home-sections.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("changeHomeSection"),
  method: "post",
  path: "/v1/admin/home-sections/{id}",
  tags: ["Admin"],
  summary: "Other words, days or goods for a part of the front page; its kind stays",
  request: {
    params: z.object({ id: idField("homeSection") }),
    body: jsonBody(HomeSectionChange, "All that it says from now on, and which version was read"),
  },
  responses: {
    200: json(HomeSectionList, "Its parts as they stand now"),
    ...problemsFor("auth.required", "auth.forbidden", "category.not_found"),
    ...problemsFor("home_section.not_found", "home_section.changed", "home_section.unled"),
  },
});

export const changeHomeSectionRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await rewriteHomeSection(nodeCtxOf(c), c.req.valid("param").id, c.req.valid("json")), 200),
  );
