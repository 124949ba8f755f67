import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useWords } from "../../lib/words.tsx";

/**
 * A part of a page that the script looks at again, as long as something can still happen: when it hears from `news` that
 * something has, or else every few seconds. Without a script the page is loaded anew, by itself or by the link.
 */
export function Watched({
  everyS,
  isOpen,
  news,
  children,
}: {
  everyS: number;
  isOpen: boolean;
  news?: Readonly<{ from: string; mark: string | null }>;
  children: ReactNode;
}) {
  const { locale } = useWords();
  if (!isOpen) return children;
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(everyS)} />
        <LookAgain />
      </noscript>
      <div
        data-watch={everyS}
        data-news={news && `/${locale}${news.from}?seen=${news.mark ?? ""}`}
        className="contents"
      >
        {children}
      </div>
    </>
  );
}

function LookAgain() {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <a href={`${pathname}${search}`} className="link inline-flex min-h-12 items-center">
      {t("common:look_again")}
    </a>
  );
}
