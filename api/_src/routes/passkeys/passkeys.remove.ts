import { PasskeyId } from "@haat/contract/factors";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { removePasskey } from "../../services/passkeys/change-passkey.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("removePasskey"),
  method: "delete",
  path: "/v1/auth/passkeys/{id}",
  tags: ["Auth"],
  summary:
    "Take a passkey away, never the last way in; everybody else who is signed in as this person is signed out",
  request: { params: z.object({ id: PasskeyId }) },
  responses: {
    204: { description: "It opens nothing any more" },
    ...problemsFor("auth.required", "auth.step_up_required", "factor.not_found"),
    ...problemsFor("auth.last_way_in", "rate.limited"),
  },
});

export const removePasskeyRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await removePasskey(ctxOf(c), c.req.valid("param").id);
    return c.body(null, 204);
  });
