import type { ComplaintView } from "@haat/contract/complaint";
import { formatDateTime } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { Typed } from "../ui/typed.tsx";
import { Timeline, type TimelineItem } from "../ui/timeline.tsx";
import { useWords } from "../../lib/words.tsx";
import { type Step, stepsOf } from "./steps-of.ts";

const next = { open: "ahead_shop", answered: "ahead_buyer", at_support: "ahead_haat" } as const;

const itemOf = ({ key, title, at, said, offer }: Step, locale: Locale): TimelineItem => ({
  ...{ key, title, step: "done" },
  detail: (
    <>
      <time dateTime={at}>{formatDateTime(new Date(at), locale)}</time>
      {offer !== null && <p className="font-semibold text-ink">{offer}</p>}
      {said !== null && (
        <p className="whitespace-pre-line break-words text-ink">
          <Typed text={said} />
        </p>
      )}
    </>
  ),
});

/** Who said what when, and whose turn it is. */
export function ComplaintSteps({ complaint }: { complaint: ComplaintView }) {
  const { t, locale } = useWords();
  const { state, clock } = complaint;
  const coming = state === "settled" || state === "decided" ? null : next[state];
  const items = stepsOf(complaint, t).map((step) => itemOf(step, locale));
  const last: TimelineItem[] =
    coming === null
      ? []
      : [{ key: "next", title: t(`complaints:step.${coming}`), step: clock.isOverdue ? "bad" : "now" }];
  return (
    <Timeline
      items={[...items, ...last]}
      stepNames={{
        ...{ done: t("complaints:said.done"), now: t("complaints:said.now") },
        ...{ ahead: t("complaints:said.ahead"), bad: t("complaints:said.bad") },
      }}
    />
  );
}
