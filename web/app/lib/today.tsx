import { createContext, use, type ReactNode } from "react";

const TodayContext = createContext<string | null>(null);

/** The day in Dhaka on which the page was made, for what is true on some days only. */
export const TodayProvider = ({ today, children }: { today: string | null; children: ReactNode }) => (
  <TodayContext value={today}>{children}</TodayContext>
);

export const useToday = (): string | null => use(TodayContext);
