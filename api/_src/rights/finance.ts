import { forStaff } from "./row.ts";

const finance = ["finance"] as const;

/** The books are finance's; whoever grants roles neither moves money nor watches it. */
export const financeRights = {
  checkLedger: forStaff(finance),
  readOverview: forStaff(finance),
  readTrialBalance: forStaff(finance),
  readBalanceSeries: forStaff(finance),
  readAgeing: forStaff(finance),
  searchJournals: forStaff(finance),
  readJournal: forStaff(finance, { object: "journal", missing: "journal.not_found" }),
  exportJournals: forStaff(finance),
  readWalletReport: forStaff(finance),
  readMoneyStop: forStaff(["finance", "admin"]),
};
