import { NoteBody, NoteList } from "@haat/contract/note";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { writeNote } from "../../services/people/write-note.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("notePerson"),
  method: "post",
  path: "/v1/support/people/{id}/notes",
  tags: ["Support"],
  summary: "A note about a person for colleagues; it stays, and phones in it are masked",
  request: { params: z.object({ id: idField("user") }), body: jsonBody(NoteBody, "The note") },
  responses: {
    201: json(NoteList, "All notes about it, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "person.not_found"),
  },
});

export const notePersonRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const note = { about: "person", subject: c.req.valid("param").id, ...c.req.valid("json") } as const;
    return c.json(await writeNote(nodeCtxOf(c), note), 201);
  });
