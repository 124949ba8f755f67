import { HomeSectionList, HomeSectionMoveBody } from "@haat/contract/home-page";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actOnHomeSection } from "../../services/admin/home-sections.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("moveHomeSection"),
  method: "post",
  path: "/v1/admin/home-sections/{id}/moves",
  tags: ["Admin"],
  summary: "A part of the front page goes up, down, on or off, or, once it is off, away",
  request: {
    params: z.object({ id: idField("homeSection") }),
    body: jsonBody(HomeSectionMoveBody, "What to do, and which version was read"),
  },
  responses: {
    200: json(HomeSectionList, "Its parts as they stand now"),
    ...problemsFor("auth.required", "auth.forbidden"),
    ...problemsFor("home_section.not_found", "home_section.changed", "home_section.on"),
  },
});

export const moveHomeSectionRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await actOnHomeSection(nodeCtxOf(c), c.req.valid("param").id, c.req.valid("json")), 200),
  );
