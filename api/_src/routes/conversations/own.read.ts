import {
  ConversationFilter,
  ConversationPage,
  ConversationView,
  MessagesFilter,
} from "@haat/contract/conversation";
import { SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listConversations } from "../../services/conversations/list-conversations.ts";
import { readConversation } from "../../services/conversations/read-conversation.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const listing = createRoute({
  ...under("listOwnConversations"),
  method: "get",
  path: "/v1/auth/me/conversations",
  tags: ["My data"],
  summary: "The shops one has written to, whoever wrote last first",
  request: { query: strictQuery(ConversationFilter) },
  responses: {
    200: json(ConversationPage, "A page of conversations"),
    ...problemsFor("auth.required", "filter.unknown"),
  },
});

export const listOwnConversationsRoute = (api: Api) =>
  api.openapi(listing, async (c) =>
    c.json(await listConversations(nodeCtxOf(c), "buyer", c.req.valid("query")), 200),
  );

const reading = createRoute({
  ...under("readOwnConversation"),
  method: "get",
  path: "/v1/auth/me/conversations/{slug}",
  tags: ["My data"],
  summary: "What one and a shop have said to each other; also before anybody has written",
  request: {
    params: z.object({ slug: SlugField.meta({ example: "tangail-tant" }) }),
    query: strictQuery(MessagesFilter),
  },
  responses: {
    200: json(ConversationView, "The newest messages, or those before one"),
    ...problemsFor("auth.required", "vendor.not_found", "filter.unknown"),
  },
});

export const readOwnConversationRoute = (api: Api) =>
  api.openapi(reading, async (c) => {
    const ctx = nodeCtxOf(c);
    const looks = { viewer: ctx.viewer, side: "buyer", slug: c.req.valid("param").slug } as const;
    return c.json(await readConversation(ctx, looks, c.req.valid("query")), 200);
  });
