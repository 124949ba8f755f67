import type { Currency } from "@haat/core/currencies";

/** What one unit costs, in millionths of a taka. */
export type Rates = ReadonlyMap<Currency, bigint>;

export type RateSource = Readonly<{
  /** Where they come from, as people may read it. */
  name: string;
  /** Null: nobody answered in a form that could be read. */
  latest(): Promise<Rates | null>;
}>;
