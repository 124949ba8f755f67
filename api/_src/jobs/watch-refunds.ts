import { overdueRefunds } from "@haat/db/queries/money/refunds";
import type { Job } from "./deps.ts";

/** The law gives a buyer his money within three days: what is later is an alarm, every hour until somebody has sent it. */
export const watchRefunds: Job = async (deps) => {
  const { count, oldest } = await overdueRefunds(deps.books);
  if (count === 0) return 0;
  deps.report(new Error(`${count} refunds are overdue, the oldest is ${oldest}`), "refunds");
  return 0;
};
