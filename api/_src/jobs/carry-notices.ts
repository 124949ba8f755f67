import { claimNotices } from "@haat/db/queries/couriers/notices";
import { carryNotice } from "../services/couriers/carry-notice.ts";
import type { Job } from "./deps.ts";
import { eachBeside } from "./each.ts";

const batch = 20;
const beside = 4;

/** Carries out what couriers have told us; what nobody can read, and what for a week was of no parcel, is told once. */
export const carryNotices: Job = async (deps) => {
  const keys = await claimNotices(deps.books, batch);
  return eachBeside(deps, { where: "notice", width: beside }, keys, async (key) => {
    const end = await carryNotice(deps, key);
    if (end === "stray" || end === "unreadable")
      deps.report(new Error(`a courier's message is ${end}`), `notice ${key}`);
  });
};
