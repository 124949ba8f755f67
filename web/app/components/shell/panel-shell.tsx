import type { ReactNode } from "react";
import type { Flash } from "../../lib/flash.server.ts";
import { useWords } from "../../lib/words.tsx";
import { Notice } from "../ui/notice.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PanelNav, type Place } from "./panel-nav.tsx";

type PanelShellProps = Readonly<{
  panel: string;
  /** Which shop or person works here. */
  whose: ReactNode;
  places: readonly Place[];
  flash: Flash | null;
  /** A phone was masked in what has just been written. */
  isMasked: boolean;
  children: ReactNode;
}>;

const linkLook = "inline-flex min-h-12 items-center gap-2 rounded-md px-3 hover:bg-brand hover:text-on-brand";

/** The frame of the panels: whose it is, where one can go, what has just been done. */
export function PanelShell({ panel, whose, places, flash, isMasked, children }: PanelShellProps) {
  const { t, locale } = useWords();
  return (
    <div className="flex min-h-svh flex-col">
      <header className="no-print bg-[#0d4a46] text-[#fff8e8]">
        <a href="#content" className="button absolute top-2 left-2 z-50 -translate-y-24 focus:translate-y-0">
          {t("common:nav.skip")}
        </a>
        <div className="page flex flex-wrap items-center gap-x-3 py-2">
          <Brand />
          <div className="order-last min-w-0 max-sm:w-full sm:order-none sm:flex-1 sm:border-s sm:border-[#fff8e8]/30 sm:ps-4">
            <p className="text-xs leading-normal">{panel}</p>
            <div className="leading-normal font-semibold">{whose}</div>
          </div>
          <div className="ms-auto flex items-center">
            <LanguageSwitch className={linkLook} />
            <form method="post" action={`/${locale}/sign-out`}>
              <button className={linkLook}>{t("account:sign_out")}</button>
            </form>
          </div>
        </div>
        <hr className="stitch" />
      </header>
      {places.length > 0 && <PanelNav places={places} isBottom={false} />}
      <main id="content" tabIndex={-1} className="page flex-1 py-4 outline-none sm:py-6">
        {flash !== null && (
          <div className="sticky top-2 z-20 mb-4 rounded-sm shadow-raised">
            <Notice tone="good" isNews>
              {t(`common:flash.${flash}`)}
            </Notice>
          </div>
        )}
        {isMasked && (
          <div className="mb-4">
            <Notice tone="warm" isNews>
              {t("people:masked")}
            </Notice>
          </div>
        )}
        {children}
      </main>
      {places.length > 0 && <PanelNav places={places} isBottom />}
    </div>
  );
}
