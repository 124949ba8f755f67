import type { Operation } from "@haat/api/rights/table";
import { newId } from "@haat/core/ids";
import { body, endsAs, type Example } from "./example.ts";
import { bankText } from "../bank-files.ts";
import { proposalOf } from "../statements.ts";
import {
  doubtedStatement,
  matchedRemittance,
  notedCredit,
  proposedClaim,
  proposedDifference,
  proposedDispute,
  postedRemittance,
  remittanceProposal,
  settledStatement,
} from "./finance-things.ts";
import { wordOf } from "./thing.ts";

const theFile = {
  ...{ courier: "pathao", periodEnd: "2026-10-24T23:59:59+06:00" },
  ...{ fileName: "pathao.csv", fileBytes: 20_480 },
};

const aHash = (): string => crypto.randomUUID().replaceAll("-", "").repeat(2);

const ofRow = (line: string): Example => ({
  things: matchedRemittance,
  fill: ({ named }) => ({ params: { id: wordOf(named), line } }),
});

/** What wallets state, and where it differs from what we know. */
export const settlementExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{
    announceStatement: {},
    listStatements: {},
    readSettlement: {},
    listDifferences: {},
    readDifference: {},
  },
  sendStatementPart: { fill: ({ named }) => ({ params: { id: wordOf(named), no: "0" } }) },
  completeStatement: endsAs("statement.incomplete"),
  ...{ listRemittances: {}, readRemittance: {} },
  // A file comes once: each brings his own.
  announceRemittance: {
    fill: () => ({ body: { ...theFile, reference: crypto.randomUUID(), fileHash: aHash() } }),
  },
  // The market of the walk has no courier who tells of payments.
  listCourierPayments: {},
  fetchCourierPayment: {
    fill: () => ({ body: { courier: "steadfast", payment: "SFC-90000001" } }),
    ends: "courier.by_hand",
  },
  sendRemittancePart: { fill: ({ named }) => ({ params: { id: wordOf(named), no: "0" } }) },
  completeRemittance: endsAs("remittance.incomplete"),
  mapRemittance: endsAs("remittance.wrong_state"),
  ...{
    matchRemittance: endsAs("remittance.wrong_state"),
    compareRemittance: endsAs("remittance.wrong_state"),
  },
  ...{ listRemittanceRows: {}, exportRemittance: {}, downloadRemittance: endsAs("remittance.incomplete") },
  ...{ readCourierReceivable: {}, listOutstandingCash: {}, listShopCash: {} },
  ...{ listCourierClaims: {}, readCourierClaim: {}, actOnCourierClaim: {} },
  previewMissingClaim: {
    fill: () => ({ query: `courier=pathao&parcels=${newId("consignment", new Date())}` }),
  },
  claimMissing: endsAs("remittance.changed"),
  ...{ exportDisputes: {}, exportShopCash: {} },
  proposeBankDifference: { things: postedRemittance },
  readRemittanceCase: ofRow("1"),
  findRemittanceParcels: ofRow("1"),
  actOnRemittanceRow: ofRow("2"),
  makeProofLink: ofRow("1"),
  makeClaimProofLink: {},
  previewAcceptance: { things: matchedRemittance, fill: () => ({ query: "tolerance=2" }) },
  acceptRemittanceRows: {
    things: matchedRemittance,
    fill: body({ tolerance: "2", count: 1, differenceMinor: "100", reason: "small change" }),
  },
  postRemittance: { things: matchedRemittance },
  recallRemittance: {},
  correctRemittancePeriod: endsAs("remittance.wrong_state"),
  proposeRemittanceCredit: {
    things: matchedRemittance,
    fill: ({ who }) => ({
      body: { amount: "10", day: "2026-01-06", reference: `EFT ${who.name}`, reason: "as he wrote" },
    }),
  },
  readCourierFigures: {},
  ...{ listCourierRules: {}, proposeCourierRule: {}, listRemittanceProposals: {} },
  listLateRows: {},
  listCourierAdvances: {},
  proposeCourierAdvance: {
    fill: ({ who }) => ({
      body: {
        ...{ courier: "pathao", amount: "10", day: "2026-01-06", reference: `ADV ${who.name}` },
        reason: "as they wrote",
      },
    }),
  },
  proposeCourierUndo: { fill: body({ reason: "the bank says it is another's" }) },
  // A file comes once: each brings his own.
  bringBankFile: {
    fill: () => ({
      body: { bank: "City Bank", fileName: "a.csv", base64: bankText([{ narration: crypto.randomUUID() }]) },
    }),
  },
  ...{ listBankFiles: {}, readBankFile: {}, mapBankFile: {}, listBankLines: {}, readBankLine: {} },
  ...{ takeBankFile: {}, sayBankLine: {} },
  proposeTransfer: endsAs("bank_line.parts_differ"),
  decideRemittanceProposal: { things: remittanceProposal },
  ...{ listCourierContracts: {}, listCourierStores: {}, listShopCouriers: {}, quoteCouriers: {} },
  quoteManyCouriers: {
    fill: () => ({ query: "parts=sub_00000000000000000000000000" }),
    ends: "sub_order.not_found",
  },
  ...{ proposeCourierContract: {}, decideCourierContract: {} },
  setCourierStore: {
    fill: ({ ground: { stalls } }) => ({
      body: { shop: stalls.own.vendor.slug, courier: "redx", store: "1001" },
    }),
  },
  proposeClearing: { fill: body({ to: "next_statement", reference: "Upay letter 12", note: "" }) },
  decideBankCredit: {},
  proposeCreditUndo: { things: notedCredit },
  proposeBankCredit: {
    things: settledStatement,
    fill: ({ who }) => ({ body: { amount: "0", day: "2026-01-06", reference: `EFT ${who.name}` } }),
  },
  proposeStatementUndo: { things: settledStatement },
  decideStatementUndo: {
    things: doubtedStatement,
    fill: async ({ ground, named }) => ({
      body: { proposal: await proposalOf(ground.shop.world, wordOf(named)), verdict: "refuse" },
    }),
  },
  listSettledDays: {},
  closeDay: endsAs("day.not_ready"),
  decideClearing: { things: proposedDifference },
  // None of these orders is paid ahead in part.
  readSentMoney: endsAs("claim.not_found"),
  claimMoney: endsAs("claim.not_found"),
  listClaims: {},
  proposeRelease: {},
  decideRelease: { things: proposedClaim, fill: body({ verdict: "refuse" }) },
  rejectClaim: {},
  listDisputes: {},
  recordDispute: endsAs("dispute.payment_not_found"),
  proposeOutcome: {},
  decideOutcome: { things: proposedDispute, fill: body({ verdict: "refuse" }) },
  listDebts: {},
  proposeWriteOff: endsAs("debt.not_found"),
  decideDisproof: { fill: body({ verdict: "refuse", reason: "it is there" }) },
  decideWriteOff: { fill: body({ verdict: "refuse" }) },
};
