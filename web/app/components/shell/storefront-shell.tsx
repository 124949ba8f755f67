import type { ReactNode } from "react";
import { useWords } from "../../lib/words.tsx";
import type { Flash } from "../../lib/flash.server.ts";
import { Notice } from "../ui/notice.tsx";
import { BottomNav } from "./bottom-nav.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

type ShellProps = Readonly<{
  count: number;
  query?: string;
  /** Where things are to be brought, in words; null until it was chosen. */
  place: string | null;
  flash: Flash | null;
  children: ReactNode;
}>;

/** Words about something that did not come about. */
const warm: ReadonlySet<Flash> = new Set([
  "stock_changed",
  "added_at_new_price",
  "not_added",
  "wallet_shut",
  "elsewhere_cancelled",
  "elsewhere_over",
  "elsewhere_refused",
  "elsewhere_stale",
  "elsewhere_unlinked",
  "passkey_refused",
  "elsewhere_silent",
  "elsewhere_taken",
]);

export function StorefrontShell({ count, query = "", place, flash, children }: ShellProps) {
  const { t } = useWords();
  return (
    <div className="flex min-h-svh flex-col">
      <Header count={count} query={query} place={place} />
      <main id="content" tabIndex={-1} className="page flex-1 py-4 outline-none">
        <div data-bars role="status" />
        {flash !== null && (
          <div className="mb-4">
            <Notice tone={warm.has(flash) ? "warm" : "good"} isNews>
              {t(`common:flash.${flash}`)}
            </Notice>
          </div>
        )}
        {children}
      </main>
      <Footer />
      <BottomNav count={count} />
      <div
        data-toast
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-40 grid justify-items-center sm:bottom-6"
      />
    </div>
  );
}
