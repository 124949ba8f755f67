import { CandidateFilter, CandidateList } from "@haat/contract/remittance-parcel";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readCandidates } from "../../services/remittances/read-case.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { rowParams } from "./remittances.case.ts";

const route = createRoute({
  ...under("findRemittanceParcels"),
  method: "get",
  path: "/v1/support/remittances/{id}/rows/{line}/candidates",
  tags: ["Support"],
  summary:
    "Parcels of its courier that a row may mean: what fits it, or by a number of theirs or ours, or a phone's last digits",
  request: { params: rowParams, query: strictQuery(CandidateFilter) },
  responses: {
    200: json(CandidateList, "Twenty at most"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.row_not_found", "filter.unknown"] as const),
    ),
  },
});

export const findRemittanceParcelsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readCandidates(nodeCtxOf(c), { ...c.req.valid("query"), ...c.req.valid("param") }), 200),
  );
