import { claimNotices } from "@haat/db/queries/couriers/notices";
import { carryNotice } from "../services/couriers/carry-notice.ts";
import { readAgain, wordsToReadAgain } from "../services/couriers/read-again.ts";
import type { Job } from "./deps.ts";
import { each, eachBeside } from "./each.ts";

const batch = 20;
const beside = 4;

/**
 * Carries out what couriers have told us; what nobody can read, and what for a week was of no parcel, is told once. Then what they said in
 * words that were taught since, one after the other: several may be of one parcel.
 */
export const carryNotices: Job = async (deps) => {
  const keys = await claimNotices(deps.books, batch);
  const carried = await eachBeside(deps, { where: "notice", width: beside }, keys, async (key) => {
    const end = await carryNotice(deps, key);
    if (end === "stray" || end === "unreadable")
      deps.report(new Error(`a courier's message is ${end}`), `notice ${key}`);
  });
  const words = new Map((await wordsToReadAgain(deps)).map((said) => [said.eventId, said]));
  const again = await each(deps, "word", [...words.keys()], async (id) => {
    const said = words.get(id);
    if (said) await readAgain(deps, said);
  });
  return carried + again;
};
