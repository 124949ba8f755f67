import type { NoteView } from "@haat/contract/note";
import { formatDateTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Newest first. `to`: the page where one writes another; null: this is it, or one may not. */
export function Notes({ notes, to }: { notes: readonly NoteView[]; to: string | null }) {
  const { t, locale } = useWords();
  return (
    <Section id="notes" title={t("people:notes.title")}>
      <div className="grid gap-3">
        {notes.length === 0 && <p className="text-soft">{t("people:notes.none")}</p>}
        <ul className="grid gap-3">
          {notes.map(({ id, author, text, at }) => (
            <li key={id} className="sheet grid gap-1">
              <p className="whitespace-pre-line">
                <Typed text={text} />
              </p>
              <p className="text-sm text-soft">
                <Typed text={author} /> · {formatDateTime(new Date(at), locale)}
              </p>
            </li>
          ))}
        </ul>
        {to !== null && (
          <Link to={to} className="button-secondary justify-self-start max-sm:w-full">
            {t("people:notes.write")}
          </Link>
        )}
      </div>
    </Section>
  );
}
