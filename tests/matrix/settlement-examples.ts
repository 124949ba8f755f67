import type { Operation } from "@haat/api/rights/table";
import { body, endsAs, type Example } from "./example.ts";
import { proposedDifference } from "./finance-things.ts";
import { wordOf } from "./thing.ts";

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
  proposeClearing: { fill: body({ to: "next_statement", reference: "Upay letter 12", note: "" }) },
  decideClearing: { things: proposedDifference },
};
