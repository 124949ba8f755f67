import { PasskeyId, PasskeyNameBody } from "@haat/contract/factors";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { namePasskey } from "../../services/passkeys/change-passkey.ts";
import { ctxOf, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("namePasskey"),
  method: "patch",
  path: "/v1/auth/passkeys/{id}",
  tags: ["Auth"],
  summary: "Another name for a passkey",
  request: { params: z.object({ id: PasskeyId }), body: jsonBody(PasskeyNameBody, "The name") },
  responses: {
    204: { description: "Named" },
    ...problemsFor("auth.required", "factor.not_found", "rate.limited"),
  },
});

export const namePasskeyRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await namePasskey(ctxOf(c), { id: c.req.valid("param").id, name: c.req.valid("json").name });
    return c.body(null, 204);
  });
