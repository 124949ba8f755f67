import { forOwnOrder, forOwnOrderAct, forStaff, forStaffAct } from "./row.ts";

const finance = ["finance"] as const;
const claim = { object: "claim", missing: "claim.not_found" } as const;
/** What a buyer says he has sent becomes a payment by two, both freshly proven. */
const fresh = { stepUp: "fresh", eyes: "four" } as const;

export const claimRights = {
  readSentMoney: forOwnOrder({ surface: "node", rate: "track" }),
  claimMoney: forOwnOrderAct({ rate: "code", audit: "claim.make" }),
  listClaims: forStaff(finance),
  proposeRelease: forStaff(finance, { ...claim, ...fresh, rate: "write", audit: "claim.release.propose" }),
  decideRelease: forStaffAct(finance, { ...claim, ...fresh, audit: "claim.release.agree" }),
  rejectClaim: forStaff(finance, { ...claim, rate: "write", audit: "claim.reject" }),
};
