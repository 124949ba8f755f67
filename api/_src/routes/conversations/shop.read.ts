import { ConversationFilter, ConversationPage, ConversationView } from "@haat/contract/conversation";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listConversations } from "../../services/conversations/list-conversations.ts";
import { readConversation } from "../../services/conversations/read-conversation.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const listing = createRoute({
  ...under("listShopConversations"),
  method: "get",
  path: "/v1/vendor/conversations",
  tags: ["Vendor"],
  summary: "The buyers who have written to the shop, whoever wrote last first",
  request: { query: strictQuery(ConversationFilter) },
  responses: {
    200: json(ConversationPage, "A page of conversations"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listShopConversationsRoute = (api: Api) =>
  api.openapi(listing, async (c) =>
    c.json(await listConversations(nodeCtxOf(c), "shop", c.req.valid("query")), 200),
  );

const Before = z.object({ before: idField("conversationMessage").optional() });

const reading = createRoute({
  ...under("readShopConversation"),
  method: "get",
  path: "/v1/vendor/conversations/{id}",
  tags: ["Vendor"],
  summary: "What a buyer and the shop have said to each other",
  request: { params: z.object({ id: idField("conversation") }), query: strictQuery(Before) },
  responses: {
    200: json(ConversationView, "The newest messages, or those before one"),
    ...problemsFor("auth.required", "auth.forbidden", "conversation.not_found", "filter.unknown"),
  },
});

export const readShopConversationRoute = (api: Api) =>
  api.openapi(reading, async (c) => {
    const looks = { viewer: vendorViewerOf(c), side: "shop", id: c.req.valid("param").id } as const;
    return c.json(await readConversation(nodeCtxOf(c), looks, c.req.valid("query")), 200);
  });
