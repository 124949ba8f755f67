import { RemittanceReport } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { matchRemittance } from "../../services/remittances/begin-matching.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("matchRemittance"),
  method: "post",
  path: "/v1/support/remittances/{id}/matching",
  tags: ["Support"],
  summary: "It is understood rightly: a worker matches its rows with our parcels",
  request: { params: z.object({ id: idField("remittance") }) },
  responses: {
    202: json(RemittanceReport, "It waits for a worker"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.not_found"] as const),
      ...(["remittance.wrong_state"] as const),
    ),
  },
});

export const matchRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await matchRemittance(ctx, id);
    return c.json(await readRemittance(ctx, id), 202);
  });
