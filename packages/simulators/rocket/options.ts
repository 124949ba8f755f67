export type Strictness = "strict" | "lenient" | "wire-compat";

/** Where the bank's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type RocketSettings = Readonly<{
  strictness: Strictness;
  /** How the browser comes back: a form with the id, an address with it, or an address with nothing. */
  returnBy: "post" | "get" | "bare";
  /** Registered with the bank once, never said with a payment. */
  successUrl: string;
  failureUrl: string;
  /** What an unpaid transaction is called: by how far the payer has come, or always the same. */
  beforePayment: "by-step" | "CREATED" | "PENDING";
  transDate: "odd" | "epoch";
  /** What `getransid` answers instead of an id; absent texts are invented here. */
  errorText: string;
  sessionLifeMs: number;
}>;

export const defaultSettings: RocketSettings = {
  strictness: "wire-compat",
  returnBy: "post",
  successUrl: "http://127.0.0.1:9/return",
  failureUrl: "http://127.0.0.1:9/return",
  beforePayment: "by-step",
  transDate: "odd",
  errorText: "",
  sessionLifeMs: 15 * 60_000,
};

export type RocketCredentials = Readonly<{ userId: string; password: string }>;

export type RocketSimulatorOptions = Readonly<{
  credentials: RocketCredentials;
  /** 0 or absent: any free port. */
  port?: number;
  /** What the world calls it; absent: `http://127.0.0.1:<port>`. */
  origin?: string;
  /** Keeps the truth over restarts and kill -9; absent: in memory only. */
  dataFile?: string;
  merchantName?: string;
  /** The same seed gives the same ids; absent: unpredictable ones. */
  seed?: number;
  /** The merchant's addresses as the bank has them. */
  successUrl?: string;
  failureUrl?: string;
  settings?: Partial<RocketSettings>;
}>;
