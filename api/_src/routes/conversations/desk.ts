import {
  DeskMessageList,
  MessageDecided,
  MessageDecisionBody,
  MessagesAround,
} from "@haat/contract/conversation";
import { DeskReviewFilter } from "@haat/contract/review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideMessage, listMessageDesk, lookAtMessage } from "../../services/conversations/desk.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const listing = createRoute({
  ...under("listMessageDesk"),
  method: "get",
  path: "/v1/support/messages",
  tags: ["Support"],
  summary: "What one of two reported of what the other wrote, the oldest first; or what is hidden",
  request: { query: strictQuery(DeskReviewFilter) },
  responses: {
    200: json(DeskMessageList, "What is to be decided"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listMessageDeskRoute = (api: Api) =>
  api.openapi(listing, async (c) => c.json(await listMessageDesk(nodeCtxOf(c), c.req.valid("query")), 200));

const params = z.object({ id: idField("conversationMessage") });
const refused = ["auth.required", "auth.forbidden", "conversation.not_found", "staff.own_shop"] as const;

const looking = createRoute({
  ...under("lookAtMessage"),
  method: "post",
  path: "/v1/support/messages/{id}/look",
  tags: ["Support"],
  summary: "The few messages around one that was reported and is not decided; who looked is kept",
  request: { params },
  responses: { 200: json(MessagesAround, "The messages"), ...problemsFor(...refused) },
});

export const lookAtMessageRoute = (api: Api) =>
  api.openapi(looking, async (c) => c.json(await lookAtMessage(nodeCtxOf(c), c.req.valid("param").id), 200));

const deciding = createRoute({
  ...under("decideMessage"),
  method: "post",
  path: "/v1/support/messages/{id}/decision",
  tags: ["Support"],
  summary: "Leave a message, hide it, or stop its writer as well; both are told why",
  request: { params, body: jsonBody(MessageDecisionBody, "The verdict, and why") },
  responses: { 200: json(MessageDecided, "It is decided"), ...problemsFor(...refused) },
});

export const decideMessageRoute = (api: Api) =>
  api.openapi(deciding, async (c) => {
    const asked = { id: c.req.valid("param").id, decision: c.req.valid("json") };
    return c.json(await decideMessage(nodeCtxOf(c), asked), 200);
  });
