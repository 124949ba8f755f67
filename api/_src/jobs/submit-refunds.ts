import { paymentMethods } from "@haat/core/payment-methods";
import { isMoneyStopped } from "@haat/db/queries/money/money-stop";
import { dueRefunds } from "@haat/db/queries/money/refunds";
import { submitRefund } from "../services/payments/submit-refund.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";
import { eachLane } from "./lanes.ts";

/** Money that is owed back goes home; one refund per capture at a time, and none while no money is written. */
export const submitRefunds: Job = async (deps, lane) => {
  if (await isMoneyStopped(deps.books)) return 0;
  return eachLane(lane, paymentMethods, async (method) => {
    const due = await dueRefunds(deps.books, { method, limit: 20 });
    return each(
      deps,
      "refund",
      due.map(({ id }) => id),
      (id) => submitRefund(deps, { id, method }),
    );
  });
};
