import { InvitationTokenBody, OfferView } from "@haat/contract/team";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOffer } from "../../services/team/read-offer.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readOffer"),
  method: "post",
  path: "/v1/store/invitations/offer",
  tags: ["Team"],
  summary: "What an invitation offers, to whoever holds its link",
  request: { body: jsonBody(InvitationTokenBody, "What the link holds") },
  responses: { 200: json(OfferView, "The offer"), ...problemsFor("invitation.not_found") },
});

export const readOfferRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readOffer(nodeCtxOf(c), c.req.valid("json").token), 200));
