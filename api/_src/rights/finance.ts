import { forStaff } from "./row.ts";

const finance = ["finance"] as const;

/** The books are finance's; whoever grants roles neither moves money nor watches it. */
export const financeRights = {
  checkLedger: forStaff(finance),
  readOverview: forStaff(finance),
  readMoneyStop: forStaff(["finance", "admin"]),
};
