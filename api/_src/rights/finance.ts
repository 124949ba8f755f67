import { forStaff } from "./row.ts";

const finance = ["finance"] as const;
const twoOfUs = { rate: "write", stepUp: "fresh", eyes: "four" } as const;
const proposal = { object: "proposal", missing: "proposal.not_found" } as const;

/** The books are finance's; whoever grants roles neither moves money nor watches it. */
export const financeRights = {
  checkLedger: forStaff(finance),
  readOverview: forStaff(finance),
  readTrialBalance: forStaff(finance),
  readBalanceSeries: forStaff(finance),
  readAgeing: forStaff(finance),
  searchJournals: forStaff(finance),
  readJournal: forStaff(finance, { object: "journal", missing: "journal.not_found" }),
  exportJournals: forStaff(finance, { rate: "write", audit: "journal.export" }),
  readWalletReport: forStaff(finance),
  // A rule of money is changed by two of finance; whoever grants roles could otherwise widen what his friends may give away.
  readSettings: forStaff(finance),
  proposeSettings: forStaff(finance, { ...twoOfUs, audit: "setting.change.propose" }),
  decideSettings: forStaff(finance, { ...twoOfUs, ...proposal, audit: "setting.change.agree" }),
  withdrawSettings: forStaff(finance, { ...proposal, rate: "write", audit: "setting.change.withdraw" }),
  readMoneyStop: forStaff(["finance", "admin"]),
};
