import { paymentMethods } from "@haat/core/payment-methods";
import { claimLapsedOrders, freeLapsedOrder } from "@haat/db/queries/vendor/delivery";
import { expireOrder } from "../services/orders/expire-order.ts";
import type { Job } from "./deps.ts";
import { eachBeside } from "./each.ts";
import { eachLane } from "./lanes.ts";

const batch = 50;
/** So many of a wallet's orders wait for its answer at a time. */
const beside = 6;

/** Orders nobody paid or verified in time. */
export const expireOrders: Job = (deps, lane) =>
  eachLane(lane, paymentMethods, async (method) => {
    const lapsed = await claimLapsedOrders(deps.books, { method, limit: batch });
    return eachBeside(
      deps,
      { where: "expire", width: beside },
      lapsed.map(({ id }) => id),
      async (id) => {
        await expireOrder(deps, id);
        await freeLapsedOrder(deps.books, id);
      },
    );
  });
