import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawErasure } from "../../services/myself/erasure.ts";
import { nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("withdrawErasure"),
  method: "delete",
  path: "/v1/auth/me/erasure",
  tags: ["My data"],
  summary: "Stay after all",
  responses: {
    204: { description: "Nothing is erased" },
    ...problemsFor("auth.required", "erasure.not_found", "rate.limited", "service.unavailable"),
  },
});

export const withdrawErasureRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await withdrawErasure(nodeCtxOf(c));
    return c.body(null, 204);
  });
