import { paymentMethods } from "@haat/core/payment-methods";
import { lapsedOrders } from "@haat/db/queries/vendor/delivery";
import { expireOrder } from "../services/orders/expire-order.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";
import { eachLane } from "./lanes.ts";

/** Orders nobody paid or verified in time. */
export const expireOrders: Job = (deps, lane) =>
  eachLane(lane, paymentMethods, async (method) => {
    const lapsed = await lapsedOrders(deps.books, { method, limit: 50 });
    return each(
      deps,
      "expire",
      lapsed.map(({ id }) => id),
      (id) => expireOrder(deps, id),
    );
  });
