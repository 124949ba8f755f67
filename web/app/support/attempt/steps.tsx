import type { AttemptStoryView } from "@haat/contract/attempt";
import { useWords } from "../../lib/words.tsx";
import { Actor } from "../order/actor-name.tsx";
import { stateName } from "../order/story-title.ts";
import { whyWords } from "../order/why-words.ts";
import { eventWords } from "./event-words.ts";
import { Moment } from "./moment.tsx";

/** Every move of the payment and of what it gives back, and by what event. */
export function Steps({ moves }: Pick<AttemptStoryView, "moves">) {
  const { t } = useWords();
  if (moves.length === 0) return <p className="text-soft">{t("support:attempt_page.no_steps")}</p>;
  return (
    <ol className="grid gap-2">
      {moves.map(({ at, machine, subject, from, to, eventKey, actor, reason }) => (
        <li key={`${subject} ${eventKey}`} className="grid gap-1 rounded-md border border-line bg-sheet p-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <b>
              {machine === "refund" && `${t("support:payment.refund")}: `}
              {from !== null && `${stateName(t, machine, from)} → `}
              {stateName(t, machine, to)}
            </b>
            <Moment at={at} />
          </p>
          <p className="flex flex-wrap gap-x-4 text-sm text-soft">
            <Actor actor={actor} />
            <span>{eventWords(t, eventKey)}</span>
          </p>
          {reason !== null && <p className="text-sm">{whyWords(t, machine, reason)}</p>}
        </li>
      ))}
    </ol>
  );
}
