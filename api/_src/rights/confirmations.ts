import { forOwnOrderAct, forStaff, forStaffAct } from "./row.ts";

const order = { object: "order", missing: "order.not_found", rate: "write" } as const;

/** Support calls whoever should be asked before a cash order leaves; level 1 sees the list. A buyer may say that it is wrong. */
export const confirmationRights = {
  listConfirmations: forStaff(["support_2", "support_1"]),
  noteCall: forStaffAct(["support_2"], { ...order, audit: "confirmation.call" }),
  overruleConfirmation: forStaffAct(["support_2"], { ...order, audit: "confirmation.overrule" }),
  answerContest: forStaffAct(["support_2"], { ...order, audit: "confirmation.contest" }),
  contestConfirmation: forOwnOrderAct(),
  correctContact: forOwnOrderAct(),
};
