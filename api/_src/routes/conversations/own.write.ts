import { ConversationView, OwnMessageBody, QuietBody, SeenBody } from "@haat/contract/conversation";
import { SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteSeen } from "../../services/conversations/note-seen.ts";
import { setQuiet } from "../../services/conversations/set-quiet.ts";
import { writeToShop } from "../../services/conversations/write-message.ts";
import { himself } from "../../services/myself/himself.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const params = z.object({ slug: SlugField.meta({ example: "tangail-tant" }) });

const writing = createRoute({
  ...under("writeToShop"),
  method: "post",
  path: "/v1/auth/me/conversations/{slug}/messages",
  tags: ["My data"],
  summary: "Write to a shop; so much in a day, and less while it has not answered",
  request: { params, body: jsonBody(OwnMessageBody, "What is said, and of what") },
  responses: {
    200: json(ConversationView, "The conversation with it"),
    ...problemsFor(
      ...(["auth.required", "vendor.not_found", "product.not_found", "sub_order.not_found"] as const),
      ...(["conversation.own_shop", "conversation.blocked", "conversation.unanswered"] as const),
      ...(["conversation.too_many", "rate.limited"] as const),
    ),
  },
});

export const writeToShopRoute = (api: Api) =>
  api.openapi(writing, async (c) => {
    const { slug } = c.req.valid("param");
    return c.json(await writeToShop(nodeCtxOf(c), { slug, ...c.req.valid("json") }), 200);
  });

const done = { 204: { description: "So it is" } };

const seeing = createRoute({
  ...under("noteOwnSeen"),
  method: "post",
  path: "/v1/auth/me/conversations/{slug}/seen",
  tags: ["My data"],
  summary: "One has read up to a message",
  request: { params, body: jsonBody(SeenBody, "The newest that was read") },
  responses: { ...done, ...problemsFor("auth.required", "conversation.not_found", "rate.limited") },
});

export const noteOwnSeenRoute = (api: Api) =>
  api.openapi(seeing, async (c) => {
    const ctx = nodeCtxOf(c);
    const whose = { side: "buyer", buyerId: himself(ctx).userId, slug: c.req.valid("param").slug } as const;
    await noteSeen(ctx, whose, c.req.valid("json").message);
    return c.body(null, 204);
  });

const quieting = createRoute({
  ...under("quietShop"),
  method: "put",
  path: "/v1/auth/me/conversations/{slug}/quiet",
  tags: ["My data"],
  summary: "Be sent no word of it, have nothing written, or both again",
  request: { params, body: jsonBody(QuietBody, "Null: as at first") },
  responses: { ...done, ...problemsFor("auth.required", "conversation.not_found", "rate.limited") },
});

export const quietShopRoute = (api: Api) =>
  api.openapi(quieting, async (c) => {
    const ctx = nodeCtxOf(c);
    const whose = { side: "buyer", buyerId: himself(ctx).userId, slug: c.req.valid("param").slug } as const;
    await setQuiet(ctx, whose, c.req.valid("json").quiet);
    return c.body(null, 204);
  });
