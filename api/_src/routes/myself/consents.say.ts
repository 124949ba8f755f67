import { ConsentBody, ConsentList, ConsentPurposeField } from "@haat/contract/my-data";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sayConsent } from "../../services/myself/consents.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("sayConsent"),
  method: "put",
  path: "/v1/auth/me/consents/{purpose}",
  tags: ["My data"],
  summary: "Agree to a purpose, or take it back; each word is kept with its day and language",
  request: {
    params: z.object({ purpose: ConsentPurposeField }),
    body: jsonBody(ConsentBody, "Yes or no"),
  },
  responses: {
    200: json(ConsentList, "One row for each purpose"),
    ...problemsFor("auth.required", "consent.needed", "rate.limited"),
  },
});

export const sayConsentRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await sayConsent(ctxOf(c), c.req.valid("param").purpose, c.req.valid("json").given), 200),
  );
