import type { Brand, Language } from "./brand.ts";

/** What is typed on the wallet's own pages, in this order, as far as the wallet asks for it. */
export type Asked = "number" | "code" | "pin";
export type PayerStep = Readonly<{
  at: Asked | "done";
  wallet: string | null;
  codeTries: number;
  /** When the code went out; absent before that. */
  codeSentAt?: number;
  pinTries: number;
}>;

export const firstStep: PayerStep = { at: "number", wallet: null, codeTries: 0, pinTries: 0 };

/** One payment as its payer sees it. */
export type Bill = Readonly<{
  reference: string;
  /** What else its address holds; empty where the wallet's addresses hold nothing else. */
  key: string;
  invoice: string;
  minor: bigint;
  /** Whether it waits for a payer. */
  isOpen: boolean;
  payer: PayerStep;
  /** A number that the merchant has sent along; empty where he has not. */
  prefilled: string;
}>;

/** Why a payer's side ended without an agreement. */
export type Stop = "cancelled" | "code" | "pin" | "funds" | "blocked" | "time";

/** Where the browser goes next, and what it posts there. */
export type Back = Readonly<{ url: string; fields?: Readonly<Record<string, string>> }>;

/** A wallet as its payer pages need it. */
export type Desk = Readonly<{
  brand: Brand;
  merchantName: string;
  now(): number;
  /** How long a code that was sent can be typed. */
  codeLifeMs(): number;
  find(reference: string, key: string): Bill | null;
  /** The wallet's own spelling of a typed number; null where it is none. */
  readNumber(typed: string): string | null;
  hasWallet(wallet: string): boolean;
  keep(bill: Bill, payer: PayerStep): Bill;
  /** The right PIN of a wallet that can pay. */
  agree(bill: Bill, wallet: string): Bill;
  stop(bill: Bill, why: Stop, wallet: string | null): Bill;
  /** Null: the payer stays on the wallet's page. */
  leave(bill: Bill): Back | null;
  /** The way back for somebody who comes again after the end; null: there is none. */
  wayBack(bill: Bill): Back | null;
  pageUrl(bill: Bill, language: Language): string;
}>;
