import { complaintTicks, tickingComplaints } from "@haat/db/queries/complaints/clock";
import { runComplaintClock } from "../services/complaints/run-clock.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** What complaints' clocks ask for: a reminder, support in a silent shop's stead, a word that the law's time is over, an end. */
export const runComplaintClocks: Job = async (deps) => {
  let done = 0;
  for (const tick of complaintTicks) {
    const ticking = new Map(
      (await tickingComplaints(deps.books, tick, 50)).map((complaint) => [complaint.id, complaint]),
    );
    done += await each(deps, "complaint", [...ticking.keys()], async (id) => {
      const complaint = ticking.get(id);
      if (complaint) await runComplaintClock(deps, complaint, tick);
    });
  }
  return done;
};
