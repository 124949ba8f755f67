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
  refundWindowDays: number;
  maxRefunds: number;
  refreshesPerHour: number;
  refreshBlockMs: number;
  tokenLifeMs: number;
  refreshTokenLifeMs: number;
  signatureVersion: "1" | "2";
  /** Pauses before each further delivery of a notification, in real time. */
  webhookRetriesMs: readonly number[];
}>;

export const defaultSettings: Settings = {
  strictness: "wire-compat",
  repeatedInvoice: "allow",
  executeAfterFailure: "2056",
  endedStatus: "stated",
  refundWindowDays: 60,
  maxRefunds: 10,
  refreshesPerHour: 2,
  refreshBlockMs: 3600_000,
  tokenLifeMs: 3600_000,
  refreshTokenLifeMs: 7 * 24 * 3600_000,
  signatureVersion: "1",
  webhookRetriesMs: [20_000, 20_000, 20_000],
};

export type Credentials = Readonly<{ username: string; password: string; appKey: string; appSecret: string }>;

export const defaultTopicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000";

export type BkashSimulatorOptions = Readonly<{
  credentials: Credentials;
  /** 0 or absent: any free port. */
  port?: number;
  /** What the world calls it; absent: `http://127.0.0.1:<port>`. */
  origin?: string;
  /** Keeps the truth over restarts and kill -9; absent: in memory only. */
  dataFile?: string;
  /** The merchant's registered listener; absent: no notifications. */
  webhook?: string;
  topicArn?: string;
  merchantName?: string;
  /** The same seed gives the same ids; absent: unpredictable ones. */
  seed?: number;
  settings?: Partial<Settings>;
}>;
