import { ring } from "@haat/db/queries/alarms/ring";
import { stillParcels } from "@haat/db/queries/couriers/still-parcels";
import { lateCash } from "@haat/db/queries/remittances/late-cash";
import { lateLines } from "@haat/db/queries/remittances/late-lines";
import { countLateRows } from "@haat/db/queries/remittances/late-rows";
import { longMissing, oldInSuspense } from "@haat/db/queries/statements/suspense";
import type { Job } from "./deps.ts";

const aDay = 24 * 60;

const aWeek = 7 * aDay;
const told = {
  uninvoiced: "parcels were delivered fourteen days ago and stand in no statement of",
  unbrought: "parcels are in payments told of seven days ago, and stand in no statement of",
  unstated: "parcels without cash ended fourteen days ago and stand in no statement of",
  unpaid: "statements were handed in seven days ago and their money has not come from",
  lacked: "credits were noted that our bank's own statement of those days does not have, of",
  unbanked: "hand-ins were received that our bank's own statement of those days does not have, of",
  unexplained: "cases have lain in suspense for three business days, of",
  unanswered: "disputed rows have had no answer for seven days from",
  unjudged: "rows of statements have waited for us for three business days, of",
  changed:
    "rows in the books wait for a look at what else is known of their parcels since three business days, of",
  stale: "parcels are under way and nothing was heard of them for seven days, of",
  unshelved: "parcels have come back, or should have, and their shops have not taken them in, of",
} as const;

/** Whoever has not heard of it hears of what couriers owe, in money or in a line of a statement, and of parcels that stand still, for too long; again when it has doubled, or a week later. */
async function watchCouriers({ books, report }: Parameters<Job>[0]): Promise<void> {
  const [cash, lines, rows, still] = await Promise.all([
    lateCash(books),
    lateLines(books),
    countLateRows(books),
    stillParcels(books),
  ]);
  const late = [...cash, ...lines, ...rows, ...still].map(({ count, ...rest }) => ({
    ...{ ...rest, words: told[rest.cause], cause: `${rest.cause}:${rest.courier}`, size: count },
  }));
  const rung = await ring(books, { kind: "courier_cash", againMinutes: aWeek }, late);
  for (const { cause, size, words, courier, oldest } of late)
    if (rung.has(cause))
      report(new Error(`${size} ${words} ${courier}, the oldest is ${oldest}`), "suspense");
}

/**
 * Rule L12: nothing lies in suspense for three business days, and no wallet keeps for so long what none of its statements names. It
 * stops nothing, for to clear it, money must be written.
 */
export const watchSuspense: Job = async (deps) => {
  const [old, missing] = await Promise.all([oldInSuspense(deps.books), longMissing(deps.books)]);
  const late = [
    { cause: "old", ...old, words: "have lain in suspense" },
    { cause: "missing", ...missing, words: "were missing in every statement of their wallet" },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, ...rest }) => ({ ...rest, size: count }));
  const rung = await ring(deps.books, { kind: "suspense", againMinutes: aDay }, late);
  for (const { cause, size, words, oldest } of late)
    if (rung.has(cause))
      deps.report(
        new Error(`${size} differences ${words} for three business days, the oldest is ${oldest}`),
        "suspense",
      );
  await watchCouriers(deps);
  return 0;
};
