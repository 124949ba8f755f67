import { finishPhoneChange } from "@haat/db/queries/phones/finish-phone-change";
import type { Job } from "./deps.ts";

const mostAtOnce = 50;

/** Carries out the changes of numbers whose day is over. */
export const changePhones: Job = async ({ books }) => {
  let done = 0;
  while (done < mostAtOnce && (await finishPhoneChange(books))) done += 1;
  return done;
};
