import { RemittanceReport } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { finishRemittance } from "../../services/remittances/take-part.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("completeRemittance"),
  method: "post",
  path: "/v1/support/remittances/{id}/completion",
  tags: ["Support"],
  summary: "All parts are sent: a worker reads the courier's file",
  request: { params: z.object({ id: idField("remittance") }) },
  responses: {
    202: json(RemittanceReport, "It waits for a worker"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.not_found"] as const),
      ...(["remittance.wrong_state", "remittance.incomplete"] as const),
    ),
  },
});

export const completeRemittanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await finishRemittance(ctx, id);
    return c.json(await readRemittance(ctx, id), 202);
  });
