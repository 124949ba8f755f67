import type { PersonView } from "@haat/contract/person";
import { formatDateTime } from "@haat/i18n/format";
import { namedWord } from "@haat/i18n/named-word";
import { Section } from "../../components/ui/section.tsx";
import { whyRefused } from "../../lib/why-refused.ts";
import { useWords } from "../../lib/words.tsx";

/** What the person could not do, and why, as he was told it. */
export function Refusals({ refusals }: Pick<PersonView, "refusals">) {
  const { t, locale } = useWords();
  return (
    <Section id="refusals" title={t("people:refusals")}>
      <div className="grid gap-3">
        <p className="text-soft">
          {t(refusals.length > 0 ? "people:refusals.lead" : "people:refusals.none")}
        </p>
        <ul className="grid gap-2">
          {refusals.map(({ at, door, code }, place) => (
            <li key={place} className="sheet grid gap-1">
              <p className="font-semibold">
                {namedWord(t, `rights:does.${door}`) ?? <code className="break-all">{door}</code>}
              </p>
              <p>{whyRefused(t, code) ?? <code className="break-all">{code}</code>}</p>
              <p className="text-sm text-soft">
                <time dateTime={at}>{formatDateTime(new Date(at), locale)}</time>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
