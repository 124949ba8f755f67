import { ParcelCallBody } from "@haat/contract/another-try";
import { SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteParcelCall } from "../../services/couriers/note-parcel-call.ts";
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
  ...under("noteParcelCall"),
  method: "post",
  path: "/v1/support/sub-orders/{id}/calls",
  tags: ["Support"],
  summary: "Write down what came of a call to a buyer whom a rider had not met",
  request: {
    params: z.object({ id: idField("subOrder") }),
    headers: idempotencyHeader,
    body: jsonBody(ParcelCallBody, "What came of it"),
  },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "sub_order.wrong_state"] as const),
      ...(["parcel.no_new_try", "staff.own_shop", "rate.limited"] as const),
      ...keyProblems,
    ),
  },
});

export const noteParcelCallRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await noteParcelCall(keyedCtxOf(c), id, c.req.valid("json")), 200);
  });
