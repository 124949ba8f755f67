import { InvitationBody, TeamView } from "@haat/contract/team";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { invite } from "../../services/team/invite.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("inviteMember"),
  method: "post",
  path: "/v1/vendor/invitations",
  tags: ["Team"],
  summary: "Invite somebody by phone or mail; a manager only packers and accountants",
  request: { body: jsonBody(InvitationBody, "Whom, and as what") },
  responses: {
    201: json(TeamView, "The team"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "auth.step_up_required",
      "name.invalid",
      "phone.invalid",
      "email.invalid",
      "invitation.exists",
      "invitation.too_soon",
      "member.exists",
      "vendor.not_found",
    ),
  },
});

export const inviteMemberRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const body = c.req.valid("json");
    return c.json(await invite(nodeCtxOf(c), { vendorId: shopIdOf(c), body }), 201);
  });
