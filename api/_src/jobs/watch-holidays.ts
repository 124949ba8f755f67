import { lackingYear } from "@haat/db/queries/admin/holidays";
import { ring } from "@haat/db/queries/alarms/ring";
import type { Job } from "./deps.ts";

const aWeek = 7 * 24 * 60;

/** From the last quarter before it on, a year without holidays is told: whatever waits would grow older on days on which nobody works. */
export const watchHolidays: Job = async ({ books, report }) => {
  const year = await lackingYear(books);
  const lacking = year === null ? [] : [{ cause: String(year), size: 1 }];
  const rung = await ring(books, { kind: "holidays", againMinutes: aWeek }, lacking);
  if (year !== null && rung.has(String(year)))
    report(new Error(`nobody has written down the holidays of ${year}`), "holidays");
  return 0;
};
