import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { refuseHandIn } from "../../services/support/refuse-hand-in.ts";
import { keyedCtxOf, under } from "../declare.ts";
import { handInHeaders, handInParams, handInResponses } from "./hand-in.ts";

const route = createRoute({
  ...under("refuseHandIn"),
  method: "post",
  path: "/v1/support/hand-ins/{id}/refuse",
  tags: ["Support"],
  summary: "The cash was not there; the declaration ends",
  request: { params: handInParams, headers: handInHeaders },
  responses: handInResponses,
});

export const refuseHandInRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await refuseHandIn(keyedCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });
