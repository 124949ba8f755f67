import { forOwnOrder, forOwnOrderAct, forShop, forShopAct, forStaff, forStaffAct, winding } from "./row.ts";

const lead = ["owner", "manager"] as const;
const part = { object: "sub_order", missing: "sub_order.not_found", shop: winding } as const;
const order = { object: "order", missing: "order.not_found" } as const;
const everyone = ["support_2", "finance", "admin", "support_1"] as const;

/** What buyers complain of: he who ordered says it, who leads the shop answers, level 2 decides. Also a stopped shop answers. */
export const complaintRights = {
  readOwnComplaints: forOwnOrder({ surface: "node", rate: "track" }),
  complain: forOwnOrderAct(),
  sayToComplaint: forOwnOrderAct(),
  addComplaintPhoto: forOwnOrderAct(),
  readOwnComplaintPhoto: forOwnOrder({ surface: "node", rate: "track" }),
  listShopComplaints: forShop(lead, { shop: winding }),
  answerComplaint: forShopAct(lead, part),
  readShopComplaintPhoto: forShop(lead, part),
  listComplaints: forStaff(everyone),
  decideComplaint: forStaffAct(["support_2"], { ...order, audit: "complaint.decide" }),
  readComplaintPhoto: forStaff(everyone, order),
};
