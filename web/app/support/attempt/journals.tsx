import type { AttemptStoryView } from "@haat/contract/attempt";
import { Lines } from "../../finance/journals/lines.tsx";
import { useWords } from "../../lib/words.tsx";
import { storyTitle } from "../order/story-title.ts";
import { Moment } from "./moment.tsx";

export function Journals({ journals }: Pick<AttemptStoryView, "journals">) {
  const { t } = useWords();
  if (journals.length === 0) return <p className="text-soft">{t("support:attempt_page.no_journals")}</p>;
  return (
    <ol className="grid gap-2">
      {journals.map(({ at, rule, eventKey, lines }) => (
        <li key={`${rule} ${eventKey}`} className="sheet grid gap-2">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <b>
              {rule} · {storyTitle(t, { kind: "journal", title: rule, to: null })}
            </b>
            <Moment at={at} />
          </p>
          <Lines lines={lines} label={storyTitle(t, { kind: "journal", title: rule, to: null })} />
        </li>
      ))}
    </ol>
  );
}
