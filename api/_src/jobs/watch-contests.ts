import { ring } from "@haat/db/queries/alarms/ring";
import { lateComplaints } from "@haat/db/queries/complaints/clock";
import { lateContests } from "@haat/db/queries/support/late-contests";
import type { Job } from "./deps.ts";

const aDay = 24 * 60;
const told = {
  parcels: "cases of parcels have waited for longer than seventy-two hours",
  confirmations: "buyers contest a call and were not answered within seventy-two hours",
  late: "complaints of buyers were not answered within seventy-two hours",
  soon: "complaints of buyers are to be answered within twelve hours",
} as const;

/**
 * By law a first step is taken within three days of any complaint: what is later rings, every day until somebody has answered it, and a
 * buyer's complaint half a day before.
 */
export const watchContests: Job = async ({ books, report }) => {
  const found = [...(await lateContests(books)), ...(await lateComplaints(books))];
  const late = found.map(({ count, ...rest }) => ({ ...rest, size: count }));
  const rung = await ring(books, { kind: "contests", againMinutes: aDay }, late);
  for (const { cause, size, oldest } of late)
    if (rung.has(cause)) report(new Error(`${size} ${told[cause]}, the oldest is ${oldest}`), "contests");
  return 0;
};
