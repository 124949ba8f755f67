import { ring } from "@haat/db/queries/alarms/ring";
import { overdueRefunds } from "@haat/db/queries/money/refunds";
import { unbegunRefunds } from "@haat/db/queries/refunds/unbegun";
import type { Job } from "./deps.ts";

/**
 * A refund begins within a day, and by law the buyer has his money within three: what is later is an alarm, every hour until
 * somebody has done it.
 */
export const watchRefunds: Job = async (deps) => {
  const [overdue, unbegun] = await Promise.all([overdueRefunds(deps.books), unbegunRefunds(deps.books)]);
  const late = [
    { cause: "overdue", size: overdue.count, words: `are overdue, the oldest is ${overdue.oldest}` },
    {
      ...{ cause: "unbegun", size: unbegun.count },
      words: `have not begun within a day, the oldest is ${unbegun.oldest}`,
    },
  ].filter(({ size }) => size > 0);
  const told = await ring(deps.books, { kind: "refunds", againMinutes: 60 }, late);
  for (const { cause, size, words } of late)
    if (told.has(cause)) deps.report(new Error(`${size} refunds ${words}`), "refunds");
  return 0;
};
