import { forStaff } from "./row.ts";

/** The books are finance's; whoever grants roles neither moves money nor watches it. */
export const adminRights = {
  checkLedger: forStaff(["finance"]),
  readOverview: forStaff(["finance"]),
  searchAudit: forStaff(["admin"]),
  readDesk: forStaff(["admin"]),
};
