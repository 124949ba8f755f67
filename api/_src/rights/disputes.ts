import { forStaff, forStaffAct } from "./row.ts";

const finance = ["finance"] as const;
const dispute = { object: "dispute", missing: "dispute.not_found" } as const;
/** How a dispute ended moves money, so two say so, both freshly proven. */
const fresh = { stepUp: "fresh", eyes: "four" } as const;

export const disputeRights = {
  listDisputes: forStaff(finance),
  recordDispute: forStaffAct(finance, { stepUp: "fresh", audit: "dispute.record" }),
  proposeOutcome: forStaff(finance, {
    ...dispute,
    ...fresh,
    rate: "write",
    audit: "dispute.outcome.propose",
  }),
  decideOutcome: forStaffAct(finance, { ...dispute, ...fresh, audit: "dispute.outcome.agree" }),
};
