import { paymentMethods } from "@haat/core/payment-methods";
import { lapsedAdvances } from "@haat/db/queries/confirmations/advance";
import { claimLapsedOrders, freeLapsedOrder } from "@haat/db/queries/vendor/delivery";
import { expireOrder } from "../services/orders/expire-order.ts";
import { lapseAdvance } from "../services/payments/lapse-advance.ts";
import type { Job } from "./deps.ts";
import { eachBeside } from "./each.ts";
import { eachLane } from "./lanes.ts";

const batch = 50;
/** So many of a wallet's orders wait for its answer at a time. */
const beside = 6;

/** Orders nobody paid or verified in time, and advances that nobody paid instead of our call. */
export const expireOrders: Job = (deps, lane) =>
  eachLane(lane, paymentMethods, async (method) => {
    const lapsed = await claimLapsedOrders(deps.books, { method, limit: batch });
    const ended = await eachBeside(
      deps,
      { where: "expire", width: beside },
      lapsed.map(({ id }) => id),
      async (id) => {
        await expireOrder(deps, id);
        await freeLapsedOrder(deps.books, id);
      },
    );
    const advances = method === "cod" ? [] : await lapsedAdvances(deps.books, { method, limit: batch });
    const given = await eachBeside(
      deps,
      { where: "expire_advance", width: beside },
      advances.map(({ orderId }) => orderId),
      (orderId) => lapseAdvance(deps, orderId),
    );
    return ended + given;
  });
