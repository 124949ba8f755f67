import { ring } from "@haat/db/queries/alarms/ring";
import { longMissing, oldInSuspense } from "@haat/db/queries/statements/suspense";
import type { Job } from "./deps.ts";

const aDay = 24 * 60;

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
  const told = await ring(deps.books, { kind: "suspense", againMinutes: aDay }, late);
  for (const { cause, size, words, oldest } of late)
    if (told.has(cause))
      deps.report(
        new Error(`${size} differences ${words} for three business days, the oldest is ${oldest}`),
        "suspense",
      );
  return 0;
};
