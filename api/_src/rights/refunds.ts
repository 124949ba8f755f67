import { forStaff, forStaffAct } from "./row.ts";

const order = { object: "order", missing: "order.not_found" } as const;
const refundCase = { object: "refund_case", missing: "refund.case_not_found" } as const;
const refund = { object: "refund", missing: "refund.not_found" } as const;

/** What no wallet gives back by a call, one of finance sends and another one confirms. */
export const refundRights = {
  readRefundable: forStaff(["support_2", "finance", "support_1"], order),
  previewRefund: forStaff(["support_2"], { ...order, rate: "write" }),
  // Alone up to a limit; above it he asks.
  refundLines: forStaffAct(["support_2"], { ...order, eyes: "four", audit: "refund.lines" }),
  withdrawRefund: forStaff(["support_2"], { ...refundCase, rate: "write", audit: "refund.lines.withdraw" }),
  decideRefund: forStaffAct(["finance"], {
    ...{ ...refundCase, eyes: "four", stepUp: "fresh" },
    audit: "refund.lines.agree",
  }),
  listRefunds: forStaff(["finance"]),
  readRefund: forStaff(["finance"], refund),
  takeRefund: forStaff(["finance"], { ...refund, rate: "write", audit: "refund.take" }),
  // What was booked is booked back, so two say so, both freshly proven.
  proposeBounce: forStaff(["finance"], {
    ...{ ...refund, eyes: "four", stepUp: "fresh" },
    ...{ rate: "write", audit: "refund.bounced.propose" },
  }),
  recordRefundEvidence: forStaffAct(["finance"], { ...refund, eyes: "four", audit: "refund.evidence" }),
  attachEvidenceFile: forStaff(["finance"], {
    ...{ ...refund, rate: "write" },
    audit: "refund.evidence.file",
  }),
  readEvidenceFile: forStaff(["finance"], refund),
  decideRefundEvidence: forStaffAct(["finance"], {
    ...{ ...refund, eyes: "four", stepUp: "fresh" },
    audit: "refund.evidence.agree",
  }),
  withdrawRefundEvidence: forStaff(["finance"], {
    ...{ ...refund, rate: "write" },
    audit: "refund.evidence.withdraw",
  }),
};
