import { ShopNotes } from "@haat/contract/note";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readShopNotes } from "../../services/people/write-note.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readShopNotes"),
  method: "get",
  path: "/v1/support/shops/{id}/notes",
  tags: ["Support"],
  summary: "What colleagues have noted about a shop, newest first",
  request: { params: z.object({ id: idField("vendor") }) },
  responses: {
    200: json(ShopNotes, "The notes"),
    ...problemsFor("auth.required", "auth.forbidden", "vendor.not_found"),
  },
});

export const readShopNotesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readShopNotes(nodeCtxOf(c), c.req.valid("param").id), 200));
