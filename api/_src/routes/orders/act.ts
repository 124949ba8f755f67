import { OrderView } from "@haat/contract/order";
import { idField } from "@haat/contract/values";
import { z } from "@hono/zod-openapi";
import { json, policies } from "../declare.ts";

/** What the acts of a buyer on his own order share. */
export const orderParams = z.object({ id: idField("order") });
export const onOwnOrder = { ...policies.ownOrder, surface: "node", rate: "money" } as const;
export const orderReply = json(OrderView, "The order as it is now");
