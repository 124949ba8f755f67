import type { CurrencyRate } from "@haat/contract/currencies";
import { createContext, type ReactNode, useContext } from "react";

/** The currency a visitor wants to see beside the taka; null: none. */
export type Shown = CurrencyRate | null;

const ShownContext = createContext<Shown>(null);

export const ShownCurrency = ({ shown, children }: { shown: Shown; children: ReactNode }) => (
  <ShownContext value={shown}>{children}</ShownContext>
);

export const useShownCurrency = (): Shown => useContext(ShownContext);
