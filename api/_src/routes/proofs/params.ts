import { idField } from "@haat/contract/values";
import { mostPhotos } from "@haat/core/delivery-photos";
import { z } from "@hono/zod-openapi";

/** A part, and which of its photos. */
export const photoParams = z.object({
  id: idField("subOrder"),
  place: z.coerce.number().int().min(1).max(mostPhotos),
});
