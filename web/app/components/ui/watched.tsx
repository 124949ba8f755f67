import type { ReactNode } from "react";

/** A part of a page that the script looks at again every few seconds, as long as something can still happen. */
export function Watched({
  everyS,
  isOpen,
  children,
}: {
  everyS: number;
  isOpen: boolean;
  children: ReactNode;
}) {
  if (!isOpen) return children;
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(everyS)} />
      </noscript>
      <div data-watch={everyS} className="contents">
        {children}
      </div>
    </>
  );
}
