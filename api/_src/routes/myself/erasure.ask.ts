import { ErasureBody, ErasureView } from "@haat/contract/my-data";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askErasure } from "../../services/myself/erasure.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("askErasure"),
  method: "post",
  path: "/v1/auth/me/erasure",
  tags: ["My data"],
  summary: "Ask to be erased: it waits some days, and may be taken back until then",
  description:
    "What was bought and paid stays without its person, as the law on invoices asks. `confirmation`: `ERASE`, or মুছে ফেলুন.",
  request: { body: jsonBody(ErasureBody, "The word that says it is meant") },
  responses: {
    200: json(ErasureView, "It waits; asked twice it is one"),
    ...problemsFor(
      ...(["auth.required", "auth.step_up_required", "erasure.not_confirmed"] as const),
      ...(["erasure.blocked", "rate.limited", "service.unavailable"] as const),
    ),
  },
});

export const askErasureRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await askErasure(nodeCtxOf(c), c.req.valid("json").confirmation), 200),
  );
