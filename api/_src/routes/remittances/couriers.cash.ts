import { CourierReceivable, OutstandingFilter, OutstandingPage } from "@haat/contract/courier-cash";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOutstanding, readReceivable } from "../../services/remittances/read-cash.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const receivable = createRoute({
  ...under("readCourierReceivable"),
  method: "get",
  path: "/v1/support/courier-cash",
  tags: ["Support"],
  summary: "What each courier holds of ours by age, what is on its way to the bank, claimed and unexplained",
  responses: {
    200: json(CourierReceivable, "By courier"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const readCourierReceivableRoute = (api: Api) =>
  api.openapi(receivable, async (c) => c.json(await readReceivable(nodeCtxOf(c)), 200));

const outstanding = createRoute({
  ...under("listOutstandingCash"),
  method: "get",
  path: "/v1/support/courier-cash/parcels",
  tags: ["Support"],
  summary:
    "Parcels whose cash or charge no row has settled, and what ended and stands in no statement; the longest held first",
  request: { query: strictQuery(OutstandingFilter) },
  responses: {
    200: json(OutstandingPage, "A page of parcels"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listOutstandingCashRoute = (api: Api) =>
  api.openapi(outstanding, async (c) =>
    c.json(await readOutstanding(nodeCtxOf(c), c.req.valid("query")), 200),
  );
