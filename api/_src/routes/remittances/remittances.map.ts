import { RemittanceMappingBody, RemittanceReport } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { explainRemittance } from "../../services/remittances/map-remittance.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("mapRemittance"),
  method: "put",
  path: "/v1/support/remittances/{id}/mapping",
  tags: ["Support"],
  summary: "Say what a courier's headings mean: the file is read anew, and his next ones by it",
  request: {
    params: z.object({ id: idField("remittance") }),
    body: jsonBody(RemittanceMappingBody, "Which field each heading is"),
  },
  responses: {
    202: json(RemittanceReport, "It waits for a worker"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.not_found", "remittance.wrong_state"] as const),
    ),
  },
});

export const mapRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await explainRemittance(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 202);
  });
