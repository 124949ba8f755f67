export type Strictness = "strict" | "lenient" | "wire-compat";

/** Where Upay's real behaviour is unpublished, a switch; the defaults are guesses, and say so. */
export type UpaySettings = Readonly<{
  strictness: Strictness;
  tokenLifeMs: number;
  /** What a dead token is told: an invented code in Upay's envelope, or Django's own words. */
  deadToken: "TKE4010" | "detail";
  /** Without its last slash an address answers at once, leads to itself with one, or is missing. */
  slash: "direct" | "redirect" | "missing";
  sessionLifeMs: number;
}>;

export const defaultSettings: UpaySettings = {
  strictness: "wire-compat",
  tokenLifeMs: 3600_000,
  deadToken: "TKE4010",
  slash: "direct",
  sessionLifeMs: 15 * 60_000,
};

export type UpayCredentials = Readonly<{ merchantId: string; merchantKey: string }>;

export type UpaySimulatorOptions = Readonly<{
  credentials: UpayCredentials;
  /** 0 or absent: any free port. */
  port?: number;
  /** What the world calls it; absent: `http://127.0.0.1:<port>`. */
  origin?: string;
  /** Keeps the truth over restarts and kill -9; absent: in memory only. */
  dataFile?: string;
  merchantName?: string;
  /** The same seed gives the same ids; absent: unpredictable ones. */
  seed?: number;
  settings?: Partial<UpaySettings>;
}>;
