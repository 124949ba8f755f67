import { OrderView } from "@haat/contract/order";
import { idField } from "@haat/contract/values";
import { z } from "@hono/zod-openapi";
import { json } from "../declare.ts";

/** What the acts of a buyer on his own order share. */
export const orderParams = z.object({ id: idField("order") });
export const orderReply = json(OrderView, "The order as it is now");
