import { ProviderField } from "@haat/contract/oauth";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { unlinkIdentity } from "../../services/oauth/unlink-identity.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("unlinkIdentity"),
  method: "delete",
  path: "/v1/auth/identities/{provider}",
  tags: ["Auth"],
  summary: "Unlink an account elsewhere; never the last way in",
  request: { params: z.object({ provider: ProviderField }) },
  responses: {
    204: { description: "Unlinked; other stays that came by it have ended" },
    ...problemsFor("auth.required", "auth.step_up_required", "identity.not_found", "auth.last_way_in"),
  },
});

export const unlinkIdentityRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await unlinkIdentity(ctxOf(c), c.req.valid("param").provider);
    return c.body(null, 204);
  });
