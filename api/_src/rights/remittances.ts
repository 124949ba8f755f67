import { forAnyone, forShop, forStaff, forStaffAct } from "./row.ts";

/** Cash that couriers bring is the desk's daily work: whoever counts it may have their files read. */
const desk = ["support_2", "finance"] as const;
const finance = ["finance"] as const;
const fresh = { stepUp: "fresh", eyes: "four" } as const;
const row = { object: "remittance", missing: "remittance.row_not_found" } as const;
const claim = { object: "courier_claim", missing: "courier_claim.not_found" } as const;
const credit = { object: "courier_credit", missing: "courier_credit.not_found" } as const;
const file = { object: "bank_file", missing: "bank_file.not_found" } as const;
const line = { object: "bank_line", missing: "bank_line.not_found" } as const;
const remittance = { object: "remittance", missing: "remittance.not_found" } as const;

/** A file's own hash is its key, so those doors ask for none; what is said of headings is kept in versions. */
export const remittanceRights = {
  announceRemittance: forStaff(desk, { rate: "write", audit: "remittance.announce" }),
  // A file has many of them, and until the last has come nothing is asked of anybody: they are neither counted nor audited.
  sendRemittancePart: forStaff(desk, remittance),
  completeRemittance: forStaff(desk, { ...remittance, rate: "write", audit: "remittance.upload" }),
  listCourierPayments: forStaff(desk),
  fetchCourierPayment: forStaff(desk, { rate: "write", audit: "remittance.fetch" }),
  listRemittances: forStaff(desk),
  readRemittance: forStaff(desk, remittance),
  mapRemittance: forStaff(desk, { ...remittance, rate: "write", audit: "remittance.map" }),
  matchRemittance: forStaff(desk, { ...remittance, rate: "write", audit: "remittance.match" }),
  // Harmless when it is pressed twice.
  compareRemittance: forStaff(desk, { ...remittance, rate: "write", audit: "remittance.compare" }),
  // Alone before its rows are matched, and up to a limit after that; above it he proposes.
  recallRemittance: forStaffAct(desk, { ...remittance, eyes: "four", audit: "remittance.recall" }),
  correctRemittancePeriod: forStaffAct(desk, { ...remittance, audit: "remittance.period" }),
  listRemittanceRows: forStaff(desk, remittance),
  readRemittanceCase: forStaff(desk, row),
  findRemittanceParcels: forStaff(desk, row),
  // Alone up to a limit; above it he proposes.
  actOnRemittanceRow: forStaffAct(desk, { ...row, eyes: "four", audit: "remittance.row.accept" }),
  // Its secret is told once, so nothing of it is kept under a key; another press ends the link before.
  makeProofLink: forStaff(desk, { ...row, rate: "write", audit: "remittance.proof_link" }),
  makeClaimProofLink: forStaff(desk, { ...claim, rate: "write", audit: "remittance.proof_link" }),
  showProof: forAnyone({ surface: "node", rate: "track" }),
  showProofPhoto: forAnyone({ surface: "node", rate: "track" }),
  downloadRemittance: forStaff(desk, { ...remittance, rate: "write", audit: "remittance.file.read" }),
  exportRemittance: forStaff(desk, { ...remittance, rate: "write", audit: "remittance.export" }),
  exportDisputes: forStaff(desk, { rate: "write", audit: "courier_claim.export" }),
  exportShopCash: forShop(["owner", "manager", "accountant"], { rate: "write", audit: "shop.cash.export" }),
  readCourierReceivable: forStaff(desk),
  listOutstandingCash: forStaff(desk),
  previewMissingClaim: forStaff(desk),
  // Alone up to a limit within a day; above it he proposes.
  claimMissing: forStaffAct(desk, { eyes: "four", audit: "courier_claim.claimed" }),
  listCourierClaims: forStaff(desk),
  readCourierClaim: forStaff(desk, claim),
  // A note is his own; an end he proposes.
  actOnCourierClaim: forStaffAct(desk, { ...claim, eyes: "four", audit: "courier_claim.ask" }),
  proposeBankDifference: forStaffAct(finance, { ...remittance, ...fresh, audit: "remittance.row.propose" }),
  listShopCash: forShop(["owner", "manager", "accountant"]),
  previewAcceptance: forStaff(desk, remittance),
  acceptRemittanceRows: forStaffAct(desk, { ...remittance, eyes: "four", audit: "remittance.row.accept" }),
  postRemittance: forStaffAct(desk, { ...remittance, eyes: "four", audit: "remittance.row.post" }),
  proposeRemittanceCredit: forStaffAct(finance, { ...remittance, ...fresh, audit: "remittance.row.propose" }),
  listLateRows: forStaff(desk),
  listCourierAdvances: forStaff(desk),
  proposeCourierAdvance: forStaffAct(finance, { ...fresh, audit: "remittance.advance.propose" }),
  proposeCourierUndo: forStaffAct(finance, { ...credit, ...fresh, audit: "remittance.undo.propose" }),
  // Its own hash is its key.
  bringBankFile: forStaff(finance, { rate: "write", audit: "bank_file.bring" }),
  listBankFiles: forStaff(finance),
  readBankFile: forStaff(finance, file),
  mapBankFile: forStaff(finance, { ...file, rate: "write", audit: "bank_file.map" }),
  takeBankFile: forStaffAct(finance, { ...file, ...fresh, audit: "bank_file.take" }),
  listBankLines: forStaff(finance),
  readBankLine: forStaff(finance, line),
  proposeTransfer: forStaffAct(finance, { ...line, ...fresh, audit: "remittance.transfer.propose" }),
  sayBankLine: forStaffAct(finance, { ...line, audit: "bank_line.say" }),
  listCourierRules: forStaff(desk),
  readCourierFigures: forStaff(desk),
  proposeCourierRule: forStaffAct(finance, { ...fresh, audit: "remittance.rule.propose" }),
  listRemittanceProposals: forStaff(desk),
  decideRemittanceProposal: forStaffAct(finance, {
    ...{ ...fresh, object: "proposal", missing: "proposal.not_found", audit: "remittance.rows.agree" },
  }),
};
