import type { Locale } from "@haat/i18n/locale";
import type { Translate } from "@haat/i18n/translator";
import type { ReactNode } from "react";
import type { InPanel } from "../../lib/staff-door.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import { WordsProvider } from "../../lib/words.tsx";
import { Typed } from "../ui/typed.tsx";
import type { Place } from "./panel-nav.tsx";
import { PanelShell } from "./panel-shell.tsx";

/** A place of a panel; `asks` is the operation without which its page has nothing to show. */
export type StaffPlace = Place & Readonly<{ asks?: string }>;

type Props = Readonly<{
  locale: Locale;
  /** Absent where the panel could not be opened. */
  who: InPanel | undefined;
  title: (t: Translate) => string;
  places: (t: Translate) => readonly StaffPlace[];
  children: ReactNode;
}>;

/** The frame of every panel of the staff: who works there, and the places that his rights open. */
export function StaffFrame({ locale, who, title, places, children }: Props) {
  const translator = translatorOf(locale);
  const { t } = translator;
  const opens = ({ asks }: StaffPlace) => asks === undefined || who?.staff.may.includes(asks) === true;
  return (
    <WordsProvider translator={translator}>
      <PanelShell
        panel={title(t)}
        whose={who && <Typed text={who.staff.name} />}
        places={who ? places(t).filter(opens) : []}
        flash={who?.flash ?? null}
        isMasked={who?.isMasked ?? false}
      >
        {children}
      </PanelShell>
    </WordsProvider>
  );
}
