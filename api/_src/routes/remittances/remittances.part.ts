import { RemittancePartBody } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeRemittancePart } from "../../services/remittances/take-part.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { Taken } from "../settlement/taken.ts";

const route = createRoute({
  ...under("sendRemittancePart"),
  method: "put",
  path: "/v1/support/remittances/{id}/parts/{no}",
  tags: ["Support"],
  summary: "A part of a courier's file, counted from 0; the same one again changes nothing",
  request: {
    params: z.object({ id: idField("remittance"), no: z.coerce.number().int().min(0).max(999) }),
    body: jsonBody(RemittancePartBody, "Its bytes"),
  },
  responses: {
    200: json(Taken, "Taken"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.not_found", "remittance.wrong_state"] as const),
    ),
  },
});

export const sendRemittancePartRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await takeRemittancePart(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
