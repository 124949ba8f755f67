import { TeamView } from "@haat/contract/team";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readTeam } from "../../services/team/read-team.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readTeam"),
  method: "get",
  path: "/v1/vendor/team",
  tags: ["Team"],
  summary: "Who works for the shop, and who is invited",
  responses: { 200: json(TeamView, "The team"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readTeamRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readTeam(nodeCtxOf(c)), 200));
