import { CourierContractFilter, CourierContractPage } from "@haat/contract/courier-terms";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readCourierContracts } from "../../services/courier-terms/list-contracts.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listCourierContracts"),
  method: "get",
  path: "/v1/support/courier-contracts",
  tags: ["Support"],
  summary:
    "What couriers may charge, for one shop or for all: today, before, from a day to come, and as it is proposed",
  request: { query: strictQuery(CourierContractFilter) },
  responses: {
    200: json(CourierContractPage, "A page of contracts, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listCourierContractsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readCourierContracts(nodeCtxOf(c), c.req.valid("query")), 200),
  );
