import { forStaff, forStaffAct } from "./row.ts";

const finance = ["finance"] as const;
const statement = { object: "statement", missing: "statement.not_found" } as const;
const credit = { object: "bank_credit", missing: "bank_credit.not_found" } as const;
const difference = { object: "difference", missing: "difference.not_found" } as const;
/** Money that nobody could explain is given a place by two, both freshly proven. */
const fresh = { stepUp: "fresh", eyes: "four" } as const;

/** Only finance says what a wallet has settled. A file's own hash is its key, so those doors ask for none. */
export const settlementRights = {
  announceStatement: forStaff(finance, { rate: "write", audit: "statement.announce" }),
  // A file has many of them, and until the last has come nothing is asked of anybody: they are neither counted nor audited.
  sendStatementPart: forStaff(finance, statement),
  completeStatement: forStaff(finance, { ...statement, rate: "write", audit: "statement.upload" }),
  listStatements: forStaff(finance),
  readSettlement: forStaff(finance, statement),
  proposeStatementUndo: forStaffAct(finance, { ...statement, ...fresh, audit: "statement.undo.propose" }),
  decideStatementUndo: forStaffAct(finance, { ...statement, ...fresh, audit: "statement.undo.agree" }),
  listDifferences: forStaff(finance),
  readDifference: forStaff(finance, difference),
  proposeClearing: forStaff(finance, {
    ...{ ...difference, ...fresh, rate: "write" },
    audit: "difference.clear.propose",
  }),
  proposeBankCredit: forStaffAct(finance, {
    ...{ ...statement, ...fresh },
    audit: "statement.credit.propose",
  }),
  decideBankCredit: forStaffAct(finance, { ...credit, ...fresh, audit: "statement.credit.agree" }),
  proposeCreditUndo: forStaffAct(finance, { ...credit, ...fresh, audit: "statement.credit.undo.propose" }),
  listSettledDays: forStaff(finance),
  closeDay: forStaffAct(finance, { audit: "day.close" }),
  decideClearing: forStaffAct(finance, { ...difference, ...fresh, audit: "difference.clear.agree" }),
};
