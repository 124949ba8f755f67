import type { StopView } from "@haat/contract/money-stop";
import { formatDateTime } from "@haat/i18n/format";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** How earlier stops began and ended. */
export function Past({ past }: { past: readonly StopView[] }) {
  const { t, locale } = useWords();
  const at = (instant: string) => formatDateTime(new Date(instant), locale);
  if (past.length === 0) return null;
  return (
    <Section id="past" title={t("admin:money.past")}>
      <ul className="grid gap-3">
        {past.map(({ id, since, endedAt, endedBy, reason, found }) => (
          <li key={id} className="sheet grid gap-1">
            <p className="font-semibold">
              {at(since)} – {endedAt !== null && at(endedAt)}
            </p>
            <p>{[...new Set(found.map(({ rule }) => rule))].join(" · ")}</p>
            {reason !== null && (
              <p>
                “<Typed text={reason} />”
              </p>
            )}
            {endedBy.length > 0 && (
              <p className="text-sm text-soft">
                <Typed text={endedBy.join(" · ")} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
