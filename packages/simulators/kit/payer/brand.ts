import type { Asked } from "./desk.ts";

export type Language = "bn" | "en";
export const languageOf = (text: string | undefined): Language => (text === "en" ? "en" : "bn");

/** The published or invented people of a simulator, and what they type. */
export type TestWallets = Readonly<{
  pays: readonly string[];
  poor: string;
  blocked: string;
  code: string;
  pin: string;
}>;

/** What tells one wallet's pages from another's. Emblems are drawn anew: nobody's trade mark. */
export type Brand = Readonly<{
  name: Readonly<Record<Language, string>>;
  /** An SVG of 48 by 48. */
  emblem: string;
  colours: Readonly<{
    main: string;
    deep: string;
    blush: string;
    ink: string;
    soft: string;
    line: string;
    glow: string;
  }>;
  steps: readonly Asked[];
  /** How the number is described: digits, and what is one too few. */
  numberDigits: 11 | 12;
  wallets: TestWallets;
}>;

/** Where who can pay is a setting. */
export type Face = Omit<Brand, "wallets">;
