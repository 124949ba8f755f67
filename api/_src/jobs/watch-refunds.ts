import { overdueRefunds } from "@haat/db/queries/money/refunds";
import { unbegunRefunds } from "@haat/db/queries/refunds/unbegun";
import type { Job } from "./deps.ts";

/**
 * A refund begins within a day, and by law the buyer has his money within three: what is later is an alarm, every hour until
 * somebody has done it.
 */
export const watchRefunds: Job = async (deps) => {
  const [overdue, unbegun] = await Promise.all([overdueRefunds(deps.books), unbegunRefunds(deps.books)]);
  if (overdue.count > 0)
    deps.report(
      new Error(`${overdue.count} refunds are overdue, the oldest is ${overdue.oldest}`),
      "refunds",
    );
  if (unbegun.count > 0)
    deps.report(
      new Error(`${unbegun.count} refunds have not begun within a day, the oldest is ${unbegun.oldest}`),
      "refunds",
    );
  return 0;
};
