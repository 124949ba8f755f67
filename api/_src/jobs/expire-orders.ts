import { lapsedOrders } from "@haat/db/queries/vendor/delivery";
import { expireOrder } from "../services/orders/expire-order.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Orders nobody paid or verified in time. */
export const expireOrders: Job = async (deps) => {
  const lapsed = await lapsedOrders(deps.books, 50);
  return each(
    deps,
    "expire",
    lapsed.map(({ id }) => id),
    (id) => expireOrder(deps, id),
  );
};
