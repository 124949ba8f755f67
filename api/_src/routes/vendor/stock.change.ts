import { StockChangeBody } from "@haat/contract/vendor";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { changeStock } from "../../services/vendor/change-stock.ts";
import {
  idempotencyHeader,
  keyProblems,
  json,
  jsonBody,
  keyedCtxOf,
  problemsFor,
  shopIdOf,
  under,
} from "../declare.ts";

const Counters = z
  .object({ onHand: z.number().int(), held: z.number().int(), committed: z.number().int() })
  .openapi("StockCounters");

const route = createRoute({
  ...under("changeStock"),
  method: "post",
  path: "/v1/vendor/stock/{variantId}/changes",
  tags: ["Vendor"],
  summary: "Units received, counted, damaged or returned; held and sold units cannot be taken away",
  request: {
    params: z.object({ variantId: idField("variant") }),
    headers: idempotencyHeader,
    body: jsonBody(StockChangeBody, "How many, and why"),
  },
  responses: {
    200: json(Counters, "The counters after the change"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "variant.not_found",
      "stock.insufficient",
      ...keyProblems,
    ),
  },
});

export const changeStockRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { variantId } = c.req.valid("param");
    const { change, reason } = c.req.valid("json");
    return c.json(
      await changeStock(keyedCtxOf(c), {
        variantId,
        vendorId: shopIdOf(c),
        change,
        reason,
      }),
      200,
    );
  });
