import { forStaff, forStaffAct } from "./row.ts";

const finance = ["finance"] as const;
/** What was booked is booked back, so two say so, both freshly proven. */
const fresh = { stepUp: "fresh", eyes: "four" } as const;

export const disproofRights = {
  proposeDisproof: forStaff(finance, {
    ...{ object: "refund", missing: "refund.not_found" },
    ...fresh,
    ...{ rate: "write", audit: "payment.disproof.propose" },
  }),
  decideDisproof: forStaffAct(finance, {
    ...{ object: "disproof", missing: "disproof.not_found" },
    ...fresh,
    audit: "payment.disproof.agree",
  }),
};
