import { ConversationView, QuietBody, SeenBody, ShopMessageBody } from "@haat/contract/conversation";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteSeen } from "../../services/conversations/note-seen.ts";
import { setQuiet } from "../../services/conversations/set-quiet.ts";
import { writeToBuyer } from "../../services/conversations/write-message.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under, vendorViewerOf } from "../declare.ts";

const params = z.object({ id: idField("conversation") });
const refused = ["auth.required", "auth.forbidden", "conversation.not_found", "rate.limited"] as const;

const writing = createRoute({
  ...under("writeToBuyer"),
  method: "post",
  path: "/v1/vendor/conversations/{id}/messages",
  tags: ["Vendor"],
  summary: "Answer a buyer; so much in a day, and less while he says nothing",
  request: { params, body: jsonBody(ShopMessageBody, "What the shop says") },
  responses: {
    200: json(ConversationView, "The conversation with it"),
    ...problemsFor(
      ...refused,
      ...(["conversation.blocked", "conversation.unanswered", "conversation.too_many"] as const),
    ),
  },
});

export const writeToBuyerRoute = (api: Api) =>
  api.openapi(writing, async (c) => {
    const said = { viewer: vendorViewerOf(c), id: c.req.valid("param").id, ...c.req.valid("json") };
    return c.json(await writeToBuyer(nodeCtxOf(c), said), 200);
  });

const done = { 204: { description: "So it is" } };

const seeing = createRoute({
  ...under("noteShopSeen"),
  method: "post",
  path: "/v1/vendor/conversations/{id}/seen",
  tags: ["Vendor"],
  summary: "The shop has read up to a message",
  request: { params, body: jsonBody(SeenBody, "The newest that was read") },
  responses: { ...done, ...problemsFor(...refused) },
});

export const noteShopSeenRoute = (api: Api) =>
  api.openapi(seeing, async (c) => {
    const whose = { side: "shop", vendorId: shopIdOf(c), id: c.req.valid("param").id } as const;
    await noteSeen(nodeCtxOf(c), whose, c.req.valid("json").message);
    return c.body(null, 204);
  });

const quieting = createRoute({
  ...under("quietBuyer"),
  method: "put",
  path: "/v1/vendor/conversations/{id}/quiet",
  tags: ["Vendor"],
  summary: "Be sent no word of it, have nothing written, or both again",
  request: { params, body: jsonBody(QuietBody, "Null: as at first") },
  responses: { ...done, ...problemsFor(...refused) },
});

export const quietBuyerRoute = (api: Api) =>
  api.openapi(quieting, async (c) => {
    const whose = { side: "shop", vendorId: shopIdOf(c), id: c.req.valid("param").id } as const;
    await setQuiet(nodeCtxOf(c), whose, c.req.valid("json").quiet);
    return c.body(null, 204);
  });
