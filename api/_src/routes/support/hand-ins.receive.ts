import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideHandIn } from "../../services/support/decide-hand-in.ts";
import { keyedCtxOf, under } from "../declare.ts";
import { handInHeaders, handInParams, handInResponses } from "./hand-in.ts";

const route = createRoute({
  ...under("receiveHandIn"),
  method: "post",
  path: "/v1/support/hand-ins/{id}/receive",
  tags: ["Support"],
  summary: "The cash was counted; the books move by exactly that amount",
  request: { params: handInParams, headers: handInHeaders },
  responses: handInResponses,
});

export const receiveHandInRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideHandIn(keyedCtxOf(c), {
      id: c.req.valid("param").id,
      to: "received",
    });
    return c.json({ ok: true as const }, 200);
  });
