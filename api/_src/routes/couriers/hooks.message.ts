import { couriers } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeMessage } from "../../services/couriers/take-message.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const answer = z.unknown().openapi("CourierAnswer", { description: "As this courier wants it" });

const route = createRoute({
  ...under("hookCourierMessage"),
  method: "post",
  path: "/v1/hooks/parcels/{courier}/{door}",
  tags: ["Hooks"],
  summary: "A courier's own message about a parcel, in his form; kept as it came, and carried out afterwards",
  request: {
    params: z.object({
      courier: z.enum(couriers).openapi({ description: "Whose message it is" }),
      door: z
        .string()
        .regex(/^[\w-]{24,64}$/)
        .openapi({
          description: "What only this courier was told",
          example: "kept-between-us-and-one-courier",
        }),
    }),
  },
  responses: {
    200: json(answer, "Kept, now or earlier"),
    ...problemsFor("hook.unauthentic"),
  },
});

export const hookCourierMessageRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const rawBody = new Uint8Array(await c.req.arrayBuffer());
    const notice = { headers: c.req.raw.headers, rawBody, url: new URL(c.req.url) };
    const taken = await takeMessage(nodeCtxOf(c), { ...c.req.valid("param"), notice });
    if (!taken) throw new DomainError("hook.unauthentic");
    for (const [name, value] of Object.entries(taken.headers)) c.header(name, value);
    // Each courier wants a status and words of its own.
    return c.json(taken.body, taken.status as 200);
  });
