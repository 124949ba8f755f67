import { forStaff, forStaffAct } from "./row.ts";

const refund = { object: "refund", missing: "refund.not_found" } as const;

/** What no wallet gives back by a call, one of finance sends and another one confirms. */
export const refundRights = {
  listRefunds: forStaff(["finance"]),
  readRefund: forStaff(["finance"], refund),
  recordRefundEvidence: forStaffAct(["finance"], { ...refund, eyes: "four", audit: "refund.evidence" }),
  decideRefundEvidence: forStaffAct(["finance"], {
    ...{ ...refund, eyes: "four", stepUp: "fresh" },
    audit: "refund.evidence.agree",
  }),
  withdrawRefundEvidence: forStaff(["finance"], {
    ...{ ...refund, rate: "write" },
    audit: "refund.evidence.withdraw",
  }),
};
