import { TeamView } from "@haat/contract/team";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawInvitation } from "../../services/team/withdraw-invitation.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("withdrawInvitation"),
  method: "delete",
  path: "/v1/vendor/invitations/{id}",
  tags: ["Team"],
  summary: "Take an invitation back; its link opens nothing any more",
  request: { params: z.object({ id: idField("invitation") }) },
  responses: {
    200: json(TeamView, "The team"),
    ...problemsFor("auth.required", "auth.forbidden", "invitation.not_found"),
  },
});

export const withdrawInvitationRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await withdrawInvitation(nodeCtxOf(c), { vendorId: shopIdOf(c), ...c.req.valid("param") }), 200),
  );
