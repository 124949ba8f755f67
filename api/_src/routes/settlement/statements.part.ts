import { StatementPartBody } from "@haat/contract/settlement";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takePart } from "../../services/settlement/take-part.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { Taken } from "./taken.ts";

const route = createRoute({
  ...under("sendStatementPart"),
  method: "put",
  path: "/v1/admin/statements/{id}/parts/{no}",
  tags: ["Finance"],
  summary: "A part of the file, counted from 0; the same one again changes nothing",
  request: {
    params: z.object({ id: idField("statement"), no: z.coerce.number().int().min(0).max(999) }),
    body: jsonBody(StatementPartBody, "Its bytes"),
  },
  responses: {
    200: json(Taken, "Taken"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "statement.not_found", "statement.wrong_state"] as const),
    ),
  },
});

export const sendStatementPartRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await takePart(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
