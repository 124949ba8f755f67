import { ExceptionEndBody } from "@haat/contract/exception";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { endException } from "../../services/support/end-exception.ts";
import { jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endException"),
  method: "post",
  path: "/v1/support/exceptions/endings",
  tags: ["Finance"],
  summary: "Say what became of a stray payment, or of a refund found twice: it is over",
  request: { body: jsonBody(ExceptionEndBody, "Which, and why nobody has to look after it any more") },
  responses: {
    204: { description: "It is listed among what is over" },
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "exception.not_open"] as const),
      ...(["proposal.own_matter", "staff.own_shop"] as const),
    ),
  },
});

export const endExceptionRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await endException(nodeCtxOf(c), c.req.valid("json"));
    return c.body(null, 204);
  });
