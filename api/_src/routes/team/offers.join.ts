import { InvitationTokenBody, JoinedView } from "@haat/contract/team";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { joinByInvitation } from "../../services/team/join.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("joinShop"),
  method: "post",
  path: "/v1/store/invitations/accept",
  tags: ["Team"],
  summary: "Join a shop: only with the phone or mail address that was invited",
  request: { body: jsonBody(InvitationTokenBody, "What the link holds") },
  responses: {
    200: json(JoinedView, "A member from now on"),
    ...problemsFor("auth.required", "auth.forbidden", "invitation.not_found", "member.exists"),
  },
});

export const joinShopRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await joinByInvitation(nodeCtxOf(c), c.req.valid("json").token), 200),
  );
