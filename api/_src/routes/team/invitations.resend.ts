import { TeamView } from "@haat/contract/team";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { resendInvitation } from "../../services/team/resend-invitation.ts";
import { json, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("resendInvitation"),
  method: "post",
  path: "/v1/vendor/invitations/{id}/resend",
  tags: ["Team"],
  summary: "Send an invitation again with a new link",
  request: { params: z.object({ id: idField("invitation") }) },
  responses: {
    200: json(TeamView, "The team"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "invitation.not_found",
      "invitation.too_soon",
      "auth.step_up_required",
    ),
  },
});

export const resendInvitationRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await resendInvitation(nodeCtxOf(c), { vendorId: shopIdOf(c), ...c.req.valid("param") }), 200),
  );
