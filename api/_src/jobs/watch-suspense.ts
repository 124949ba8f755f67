import { ring } from "@haat/db/queries/alarms/ring";
import { oldInSuspense } from "@haat/db/queries/statements/suspense";
import type { Job } from "./deps.ts";

const aDay = 24 * 60;

/** Rule L12: nothing lies in suspense for three business days. It stops nothing, for to clear it, money must be written. */
export const watchSuspense: Job = async (deps) => {
  const { count, oldest } = await oldInSuspense(deps.books);
  const old = count > 0 ? [{ cause: "old", size: count }] : [];
  const told = await ring(deps.books, { kind: "suspense", againMinutes: aDay }, old);
  if (told.has("old"))
    deps.report(
      new Error(
        `${count} differences have lain in suspense for three business days, the oldest is ${oldest}`,
      ),
      "suspense",
    );
  return 0;
};
