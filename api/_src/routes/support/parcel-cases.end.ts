import { ParcelCaseEndBody, ParcelCaseEnded } from "@haat/contract/parcel-desk";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { endParcelCase } from "../../services/support/end-parcel-case.ts";
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
  ...under("endParcelCase"),
  method: "post",
  path: "/v1/support/parcel-cases/{id}/endings",
  tags: ["Support"],
  summary:
    "Say why a case of a parcel is over, or ask a second person to let its shop's money go; what the books say stands",
  request: {
    params: z.object({ id: idField("parcelCase") }),
    headers: idempotencyHeader,
    body: jsonBody(ParcelCaseEndBody, "Why nobody has to look after it any more"),
  },
  responses: {
    200: json(ParcelCaseEnded, "It is listed among what is over, or waits for a second person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "parcel_case.not_found", "parcel_case.wrong_state"] as const),
      ...(["parcel_case.undecided", "proposal.exists"] as const),
      ...(["staff.own_shop", "rate.limited"] as const),
      ...keyProblems,
    ),
  },
});

export const endParcelCaseRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const isProposed = await endParcelCase(keyedCtxOf(c), id, c.req.valid("json"));
    return c.json({ id, isProposed }, 200);
  });
