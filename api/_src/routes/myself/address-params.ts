import { idField } from "@haat/contract/values";
import { z } from "@hono/zod-openapi";

export const addressParams = z.object({ id: idField("address") });
