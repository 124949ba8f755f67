import { RemittanceReport } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { compareRemittance } from "../../services/remittances/compare-remittance.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("compareRemittance"),
  method: "post",
  path: "/v1/support/remittances/{id}/comparison",
  tags: ["Support"],
  summary: "Its rows of whose parcels something else is known since are compared anew at once",
  request: { params: z.object({ id: idField("remittance") }) },
  responses: {
    200: json(RemittanceReport, "The statement"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.not_found", "remittance.wrong_state"] as const),
    ),
  },
});

export const compareRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await compareRemittance(ctx, id);
    return c.json(await readRemittance(ctx, id), 200);
  });
