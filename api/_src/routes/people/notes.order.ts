import { NoteBody, NoteList } from "@haat/contract/note";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { writeNote } from "../../services/people/write-note.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("noteOrder"),
  method: "post",
  path: "/v1/support/orders/{id}/notes",
  tags: ["Support"],
  summary: "A note about an order for colleagues; it stays, and phones in it are masked",
  request: { params: z.object({ id: idField("order") }), body: jsonBody(NoteBody, "The note") },
  responses: {
    201: json(NoteList, "All notes about it, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found"),
  },
});

export const noteOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const note = { about: "order", subject: c.req.valid("param").id, ...c.req.valid("json") } as const;
    return c.json(await writeNote(nodeCtxOf(c), note), 201);
  });
