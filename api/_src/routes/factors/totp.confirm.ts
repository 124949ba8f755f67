import { AddedFactorView, TotpProofBody } from "@haat/contract/factors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { confirmTotp } from "../../services/factors/set-up-totp.ts";
import { addedFactorView } from "../../views/factors.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("confirmTotp"),
  method: "post",
  path: "/v1/auth/factors/totp/confirm",
  tags: ["Auth"],
  summary: "The first code of a new authenticator app; it is the second factor from now on",
  request: { body: jsonBody(TotpProofBody, "The code that the app shows, in either digit script") },
  responses: {
    200: json(AddedFactorView, "New tokens, and recovery codes where there were none"),
    ...problemsFor(
      "auth.required",
      "auth.step_up_required",
      "factor.not_found",
      "auth.proof_wrong",
      "auth.too_many_tries",
      "rate.limited",
    ),
  },
});

export const confirmTotpRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(addedFactorView(await confirmTotp(ctxOf(c), c.req.valid("json"))), 200),
  );
