import { z } from "@hono/zod-openapi";

export const Decided = z.object({ ok: z.literal(true) }).openapi("Decided");
