import type { PersonCard } from "@haat/contract/person";
import { formatDate } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { PersonBadge } from "./person-badge.tsx";

type RowProps = Readonly<{ person: PersonCard; to: string; children?: ReactNode }>;

export function PersonRow({ person, to, children }: RowProps) {
  const { t, locale } = useWords();
  const { name, phone, email, since, state } = person;
  return (
    <li className="sheet flex flex-wrap items-center justify-between gap-3">
      <div className="grid min-w-0 gap-1">
        <Link to={to} className="link inline-flex min-h-12 items-center text-lg font-semibold">
          {name === "" ? t("people:nameless") : <Typed text={name} />}
        </Link>
        <p className="text-soft">
          {[phone && shownDigits(phone, locale), email].filter(Boolean).join(" · ")}
        </p>
        <p className="text-sm text-soft">
          {t("people:since", { when: formatDate(new Date(since), locale) })}
        </p>
        {children}
      </div>
      <PersonBadge state={state} />
    </li>
  );
}
