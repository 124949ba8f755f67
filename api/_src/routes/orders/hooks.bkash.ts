import { DomainError } from "@haat/core/errors";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeNotice } from "../../services/payments/take-notice.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const Taken = z.object({ ok: z.literal(true) }).openapi("Taken");

const route = createRoute({
  ...under("hookBkash"),
  method: "post",
  path: "/v1/hooks/payments/bkash",
  tags: ["Hooks"],
  summary: "bKash's payment notification (SNS envelope as text/plain), verified over the raw body",
  responses: { 200: json(Taken, "Noted, now or earlier"), ...problemsFor("hook.unauthentic") },
});

export const hookBkashRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const verdict = await takeNotice(nodeCtxOf(c), await c.req.text());
    if (verdict === "refused") throw new DomainError("hook.unauthentic");
    return c.json({ ok: true as const }, 200);
  });
