import { MemberBody, TeamView } from "@haat/contract/team";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changeMember } from "../../services/team/change-member.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("changeMember"),
  method: "patch",
  path: "/v1/vendor/members/{userId}",
  tags: ["Team"],
  summary: "Give a member another role, from his next request on",
  request: { params: z.object({ userId: idField("user") }), body: jsonBody(MemberBody, "The role") },
  responses: {
    200: json(TeamView, "The team"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "member.not_found",
      "member.last_owner",
      "auth.step_up_required",
    ),
  },
});

export const changeMemberRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const change = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await changeMember(nodeCtxOf(c), { vendorId: shopIdOf(c), ...change }), 200);
  });
