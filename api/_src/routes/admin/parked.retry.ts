import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { retryParked } from "../../services/admin/parked.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("retryParked"),
  method: "post",
  path: "/v1/admin/outbox/{id}/retry",
  tags: ["Admin"],
  summary: "Try it again, ten times anew",
  request: { params: z.object({ id: z.string().regex(/^\d{1,18}$/) }) },
  responses: {
    200: json(z.object({ ok: z.literal(true) }).openapi("Done"), "It goes out in a moment"),
    ...problemsFor("auth.required", "auth.forbidden", "message.not_found"),
  },
});

export const retryParkedRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await retryParked(nodeCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });
