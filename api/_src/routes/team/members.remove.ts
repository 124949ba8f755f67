import { TeamView } from "@haat/contract/team";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { removeMember } from "../../services/team/remove-member.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("removeMember"),
  method: "delete",
  path: "/v1/vendor/members/{userId}",
  tags: ["Team"],
  summary: "Remove a member, from his next request on; the last owner stays",
  request: { params: z.object({ userId: idField("user") }) },
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

export const removeMemberRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await removeMember(nodeCtxOf(c), { vendorId: shopIdOf(c), ...c.req.valid("param") }), 200),
  );
