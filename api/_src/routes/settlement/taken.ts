import { z } from "@hono/zod-openapi";

export const Taken = z.object({ ok: z.literal(true) }).openapi("Taken");
