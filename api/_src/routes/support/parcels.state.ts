import { ParcelStateBody } from "@haat/contract/parcel-desk";
import { SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { setParcelState } from "../../services/support/set-parcel-state.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("setParcelState"),
  method: "post",
  path: "/v1/support/sub-orders/{id}/parcel-state",
  tags: ["Support"],
  summary:
    "Say where a parcel is whose courier does not tell; what books something waits for a second person",
  request: {
    params: z.object({ id: idField("subOrder") }),
    headers: idempotencyHeader,
    body: jsonBody(ParcelStateBody, "Where it is, and how that is known"),
  },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "consignment.not_found"] as const),
      ...(["parcel.courier_tells", "parcel.not_from_here", "payment.in_dispute", "proposal.exists"] as const),
      ...(["delivery.ended", "delivery.not_whole", "delivery.named", "delivery.given_back"] as const),
      "delivery.handed_in",
      ...(["staff.own_shop", "rate.limited", "payment.not_found", "payment.wrong_state"] as const),
      ...keyProblems,
    ),
  },
});

export const setParcelStateRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await setParcelState(keyedCtxOf(c), c.req.valid("param").id, c.req.valid("json")), 200),
  );
