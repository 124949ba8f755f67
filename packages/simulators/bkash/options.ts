import type { AmountLimits } from "../kit/money.ts";
import type { StartOptions } from "../kit/start.ts";
export type Strictness = "strict" | "lenient" | "wire-compat";

/** Where bKash's real behaviour is unpublished, a switch; the defaults are the recommended guesses. */
export type Settings = Readonly<{
  strictness: Strictness;
  /** A repeated merchantInvoiceNumber: taken, or refused with 2029. */
  repeatedInvoice: "allow" | "2029";
  /** Executing a failed payment: always 2056, or the code of what went wrong at the payer. */
  executeAfterFailure: "2056" | "cause";
  /** Whether query names a dead payment's end, or keeps saying "Initiated". */
  endedStatus: "stated" | "initiated";
  /** How a grant is refused: HTTP 200 with the status that clients branch on, or 401. */
  refusedGrant: "fail" | "401";
  /** An error's names in the older envelope of four, which the documents show too. */
  faultNames: "statusCode" | "errorCode";
  /** Whether this merchant's product can search. */
  search: "served" | "absent";
  /** How long the payer's code is good. */
  codeLifeMs: number;
  refundWindowDays: number;
  maxRefunds: number;
  refreshesPerHour: number;
  refreshBlockMs: number;
  tokenLifeMs: number;
  refreshTokenLifeMs: number;
  signatureVersion: "1" | "2";
  /** Pauses before each further delivery of a notification, in real time. */
  webhookRetriesMs: readonly number[];
}> &
  AmountLimits;

export const defaultSettings: Settings = {
  strictness: "wire-compat",
  repeatedInvoice: "allow",
  executeAfterFailure: "2056",
  endedStatus: "stated",
  refusedGrant: "fail",
  faultNames: "statusCode",
  search: "served",
  codeLifeMs: 10 * 60_000,
  refundWindowDays: 60,
  maxRefunds: 10,
  refreshesPerHour: 2,
  refreshBlockMs: 3600_000,
  tokenLifeMs: 3600_000,
  refreshTokenLifeMs: 7 * 24 * 3600_000,
  signatureVersion: "1",
  webhookRetriesMs: [20_000, 20_000, 20_000],
  // The public help page names a least, and no most.
  minAmount: "1.00",
  maxAmount: null,
};

export type Credentials = Readonly<{ username: string; password: string; appKey: string; appSecret: string }>;

export const defaultTopicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000";

export type BkashSimulatorOptions = StartOptions<Settings> &
  Readonly<{
    credentials: Credentials;
    /** The merchant's registered listener; absent: no notifications. */
    webhook?: string;
    topicArn?: string;
  }>;
