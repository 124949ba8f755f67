import { idField } from "@haat/contract/values";
import { z } from "@hono/zod-openapi";
import { cartHeader } from "../declare.ts";

/** Which line of whose cart. */
export const lineRequest = {
  headers: cartHeader,
  params: z.object({
    variantId: idField("variant").meta({ example: "var_01kadrzq7g3m9x5w2c4t8y6n0p" }),
  }),
};
