import { ring } from "@haat/db/queries/alarms/ring";
import { unsentFor } from "@haat/db/queries/alarms/unsent";
import type { Job } from "./deps.ts";

const longMinutes = 10;

/** A gateway that is silent loses nothing, but nobody hears a word: an alarm, every hour until it is heard again. */
export const watchMessages: Job = async (deps) => {
  const { parked, waiting, oldest } = await unsentFor(deps.books, longMinutes);
  const late = [
    { cause: "parked", size: parked, words: "were put aside after ten tries" },
    { cause: "waiting", size: waiting, words: `have waited for ten minutes, the oldest since ${oldest}` },
  ].filter(({ size }) => size > 0);
  const told = await ring(deps.books, { kind: "messages", againMinutes: 60 }, late);
  for (const { cause, size, words } of late)
    if (told.has(cause)) deps.report(new Error(`${size} messages or events ${words}`), "messages");
  return 0;
};
