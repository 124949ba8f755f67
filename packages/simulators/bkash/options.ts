import type { AmountLimits } from "../kit/money.ts";
import {
  type Checks,
  type Leeway,
  listOf,
  oneOf,
  orNull,
  type Strictness,
  strictness,
  taka,
  text,
  whole,
} from "../kit/settings.ts";
import type { StartOptions } from "../kit/start.ts";
import type { SigningKey } from "./truth.ts";
export type { Strictness } from "../kit/settings.ts";

/** Where bKash's real behaviour is unpublished, a switch; the defaults are the recommended guesses. */
export type Settings = Readonly<{
  strictness: Strictness;
  /** A repeated merchantInvoiceNumber: taken, or refused with 2029. */
  repeatedInvoice: "allow" | "2029";
  /** Executing what was cancelled, failed or is too old: this code, or the one of what went wrong at the payer. */
  executeAfterEnd: string;
  /** Whether query names a dead payment's end, or keeps saying "Initiated". */
  endedStatus: "stated" | "initiated";
  /** How query shows that the payer has agreed before it is executed: as verified, as "Authorized", or not at all. */
  agreementTold: "verification" | "status" | "never";
  /** How a grant is refused: HTTP 200 with the status that clients branch on, or 401. */
  refusedGrant: "fail" | "401";
  /** How a merchant hears of the block that too many refreshes bring: like any refused grant, or with 429. */
  blockedGrant: "refused" | "429";
  /** An error's names in the older envelope of four, which the documents show too. */
  faultNames: "statusCode" | "errorCode";
  /** Whether this merchant's product can search: under both paths, under one, or not at all. */
  search: "served" | "searchTran" | "searchTransaction" | "absent";
  /** What a search for nothing, and a refund after the last one, are answered. */
  searchMissCode: string;
  refundsUsedUpCode: string;
  /** What the gateway says when bKash behind it is too slow (504). */
  lateMessage: string;
  /** A payment by agreement: led to a page for its PIN, or good for execution without one. */
  agreementPage: "shown" | "absent";
  /** How long the payer's code is good. */
  codeLifeMs: number;
  paymentLifeMs: number;
  refundWindowDays: number;
  maxRefunds: number;
  refreshesPerHour: number;
  refreshBlockMs: number;
  tokenLifeMs: number;
  refreshTokenLifeMs: number;
  signatureVersion: "1" | "2";
  /** Pauses before each further delivery of a notification, in real time. */
  webhookRetriesMs: readonly number[];
  /** What bKash keeps of a payment, in hundredths of a per cent: it shows only in the statement. */
  feeBps: number;
}> &
  AmountLimits;

export const defaultSettings: Settings = {
  strictness: "wire-compat",
  repeatedInvoice: "allow",
  executeAfterEnd: "2056",
  endedStatus: "stated",
  agreementTold: "verification",
  refusedGrant: "fail",
  blockedGrant: "refused",
  faultNames: "statusCode",
  search: "served",
  searchMissCode: "2033",
  refundsUsedUpCode: "2074",
  lateMessage: "Endpoint request timed out",
  agreementPage: "shown",
  codeLifeMs: 10 * 60_000,
  paymentLifeMs: 24 * 3600_000,
  refundWindowDays: 60,
  maxRefunds: 10,
  refreshesPerHour: 2,
  refreshBlockMs: 3600_000,
  tokenLifeMs: 3600_000,
  refreshTokenLifeMs: 7 * 24 * 3600_000,
  signatureVersion: "1",
  webhookRetriesMs: [20_000, 20_000, 20_000],
  feeBps: 0,
  // The public help page names a least, and no most.
  minAmount: "1.00",
  maxAmount: null,
};

const code = text(/^\d{3,4}$/, "a code such as 2056");

const checks: Checks<Settings> = {
  strictness,
  repeatedInvoice: oneOf("allow", "2029"),
  executeAfterEnd: text(/^(?:\d{3,4}|cause)$/, "a code such as 2056, or cause"),
  endedStatus: oneOf("stated", "initiated"),
  agreementTold: oneOf("verification", "status", "never"),
  refusedGrant: oneOf("fail", "401"),
  blockedGrant: oneOf("refused", "429"),
  faultNames: oneOf("statusCode", "errorCode"),
  search: oneOf("served", "searchTran", "searchTransaction", "absent"),
  searchMissCode: code,
  refundsUsedUpCode: code,
  lateMessage: text(/^.{1,200}$/, "a text"),
  agreementPage: oneOf("shown", "absent"),
  codeLifeMs: whole(),
  paymentLifeMs: whole(),
  refundWindowDays: whole(),
  maxRefunds: whole(),
  refreshesPerHour: whole(),
  refreshBlockMs: whole(),
  tokenLifeMs: whole(),
  refreshTokenLifeMs: whole(),
  signatureVersion: oneOf("1", "2"),
  webhookRetriesMs: listOf(whole()),
  feeBps: whole(),
  minAmount: orNull(taka),
  maxAmount: orNull(taka),
};

export const leeway: Leeway<Settings> = { defaults: defaultSettings, checks };

export type Credentials = Readonly<{ username: string; password: string; appKey: string; appSecret: string }>;

export const defaultTopicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000";

export type BkashSimulatorOptions = StartOptions<Settings> &
  Readonly<{
    credentials: Credentials;
    /** The merchant's registered listener; absent: no notifications. */
    webhook?: string;
    topicArn?: string;
    /** What it signs its notices with; absent: made anew, which takes a while. */
    signing?: SigningKey;
  }>;
