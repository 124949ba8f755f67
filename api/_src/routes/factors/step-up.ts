import { StepUpBody } from "@haat/contract/factors";
import { TokensView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { stepUp } from "../../services/factors/step-up.ts";
import { tokensView } from "../../views/session.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("stepUp"),
  method: "post",
  path: "/v1/auth/step-up",
  tags: ["Auth"],
  summary: "Confirm that it is oneself; for five minutes the session is fresh, and it has a new id",
  request: { body: jsonBody(StepUpBody, "What is shown, and the branch that is asked for") },
  responses: {
    200: json(TokensView, "New tokens; those of before open nothing any more"),
    ...problemsFor(
      "auth.required",
      "auth.proof_wrong",
      "auth.proof_too_weak",
      "auth.too_many_tries",
      "rate.limited",
    ),
  },
});

export const stepUpRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { audience, ...shown } = c.req.valid("json");
    return c.json(tokensView(await stepUp(ctxOf(c), { shown, audience })), 200);
  });
