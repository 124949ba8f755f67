import { AcceptanceBody, AcceptanceFilter, AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { RemittanceReport } from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { acceptWithin, previewAcceptance } from "../../services/remittances/accept-rows.ts";
import { readRemittance } from "../../services/remittances/read-remittance.ts";
import { json, keyedCtxOf, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { keyedAct } from "../decision.ts";

const preview = createRoute({
  ...under("previewAcceptance"),
  method: "get",
  path: "/v1/support/remittances/{id}/acceptance",
  tags: ["Support"],
  summary:
    "How many rows differ by no more than so much each, or by nothing, what they come to and what it would post",
  request: { params: z.object({ id: idField("remittance") }), query: strictQuery(AcceptanceFilter) },
  responses: {
    200: json(AcceptancePreview, "What would be accepted"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.not_found"] as const),
      ...(["filter.unknown", "money.malformed", "remittance.tolerance_wide"] as const),
    ),
  },
});

export const previewAcceptanceRoute = (api: Api) =>
  api.openapi(preview, async (c) =>
    c.json(await previewAcceptance(nodeCtxOf(c), { ...c.req.valid("query"), ...c.req.valid("param") }), 200),
  );

const route = keyedAct({
  name: "acceptRemittanceRows",
  path: "/v1/support/remittances/{id}/acceptance",
  tag: "Support",
  summary:
    "Accept what the preview showed: what lacks is claimed, fees within it are the courier's; above the limit a second person decides",
  ...{ of: "remittance", body: AcceptanceBody },
  ...{ view: RemittanceReport, afterwards: "The statement, whose rows are posted next" },
  problems: [
    ...(["remittance.not_found", "remittance.changed", "remittance.row_wrong_state"] as const),
    ...(["money.malformed", "remittance.tolerance_wide", "proposal.exists"] as const),
  ],
});

export const acceptRemittanceRowsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await acceptWithin(ctx, { id, ...c.req.valid("json") });
    return c.json(await readRemittance(ctx, id), 200);
  });
