import { aCourierAdvance } from "../agreed-advances.ts";
import { aClaim } from "../claims.ts";
import { aWriteOff } from "../debts.ts";
import { aDisproof } from "../disproofs.ts";
import { aDispute } from "../disputes.ts";
import {
  aCourierClaim,
  aMatchedRemittance,
  aPostedRemittance,
  aRemittanceProposal,
} from "../matched-remittances.ts";
import { aBankFile, aBankLine } from "../bank-files.ts";
import { aRemittanceFile } from "../remittance-files.ts";
import { aBankCredit, aDifference, aDoubtedStatement, aSettledStatement, aStatement } from "../statements.ts";
import { type MakeThings, there, unknown } from "./thing.ts";

const nowhere = "dif_00000000000000000000000000";

export const statement: MakeThings = there(
  ({ shop: { world }, stranger }) => aStatement(world, stranger.userId),
  unknown("statement"),
);

export const remittance: MakeThings = there(
  ({ shop: { world }, stranger }) => aRemittanceFile(world, stranger.userId),
  unknown("remittance"),
);

export const difference: MakeThings = there(
  ({ shop: { world }, stranger }) => aDifference(world, stranger.userId),
  nowhere,
);

/** One that somebody else wants to see cleared. */
export const proposedDifference: MakeThings = there(
  ({ shop: { world }, stranger }) => aDifference(world, stranger.userId, stranger.userId),
  nowhere,
);

export const settledStatement: MakeThings = there(
  ({ shop: { world }, stranger }) => aSettledStatement(world, stranger.userId),
  unknown("statement"),
);

/** That somebody else wants to see undone. */
export const doubtedStatement: MakeThings = there(
  ({ shop: { world }, stranger }) => aDoubtedStatement(world, stranger.userId),
  unknown("statement"),
);

export const claim: MakeThings = there(({ shop }) => aClaim(shop), unknown("claim"));

/** What somebody else wants to see released. */
export const proposedClaim: MakeThings = there(
  ({ shop, stranger }) => aClaim(shop, stranger.userId),
  unknown("claim"),
);

export const dispute: MakeThings = there(
  ({ shop, stranger }) => aDispute(shop, stranger.userId),
  unknown("dispute"),
);

/** What somebody else wants to see written off. */
export const writeOff: MakeThings = there(
  ({ shop, stranger }) => aWriteOff(shop, stranger.userId),
  unknown("writeOff"),
);

/** What somebody else has said of a payment: that it never came. */
export const disproof: MakeThings = there(
  ({ shop, stranger }) => aDisproof(shop, stranger.userId),
  unknown("disproof"),
);

/** Whose end somebody else has proposed. */
export const proposedDispute: MakeThings = there(
  ({ shop, stranger }) => aDispute(shop, stranger.userId, stranger.userId),
  unknown("dispute"),
);

/** What somebody else has said of the bank. */
export const bankCredit: MakeThings = there(
  ({ shop: { world }, stranger }) => aBankCredit(world, stranger.userId),
  unknown("bank_credit"),
);

export const notedCredit: MakeThings = there(
  ({ shop: { world }, stranger }) => aBankCredit(world, stranger.userId, "noted"),
  unknown("bank_credit"),
);

/** A courier's statement whose rows wait for people. */
export const matchedRemittance: MakeThings = there(
  ({ shop, stranger }) => aMatchedRemittance(shop, stranger.userId),
  unknown("remittance"),
);

/** A courier's claim that nobody has ended. */
export const courierClaim: MakeThings = there(({ shop }) => aCourierClaim(shop), unknown("courierClaim"));

/** What a courier paid ahead, as two have agreed. */
export const courierCredit: MakeThings = there(
  ({ shop }) => aCourierAdvance(shop),
  unknown("courierAdvance"),
);

/** A posted statement of which the bank has credited nothing. */
export const postedRemittance: MakeThings = there(
  ({ shop, stranger }) => aPostedRemittance(shop, stranger.userId),
  unknown("remittance"),
);

/** What somebody else has asked of a courier's statement. */
export const remittanceProposal: MakeThings = there(
  ({ shop, stranger }) => aRemittanceProposal(shop, stranger.userId),
  unknown("proposal"),
);

/** Our bank's statement, understood and not taken. */
export const bankFile: MakeThings = there(
  ({ shop: { world }, stranger }) => aBankFile(world, stranger.userId),
  unknown("bankFile"),
);

/** A credit that nobody has explained. */
export const bankLine: MakeThings = there(
  ({ shop: { world }, stranger }) => aBankLine(world, stranger.userId),
  unknown("bankLine"),
);
