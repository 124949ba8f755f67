import type { Money } from "@haat/core/money";

export type StatedPayment = Readonly<{
  id: string;
  amount: Money | null;
  status: string;
  /** By his word parcels may still come into it: what it brings is not known yet. */
  isOpen: boolean;
  at: Date | null;
}>;
/** `next`: what to ask for more with; null: that was all. */
export type StatedPayments =
  | Readonly<{ state: "told"; payments: readonly StatedPayment[]; next: string | null }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;
/** The lines as the courier names and spells them, for the reader of statements. */
export type StatedLines =
  | Readonly<{ state: "told"; payment: StatedPayment; rows: readonly Readonly<Record<string, string>>[] }>
  | Readonly<{ state: "not_found" }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;
