import { useWords } from "../../lib/words.tsx";
import type { Step } from "./draft.ts";

const places = ["shop", "place", "owner", "payout", "review"] as const;
export type Part = (typeof places)[number];

export const partOf = (step: Step): Part => (step === "district" || step === "area" ? "place" : step);

/** How far one has come. The number is said, not only drawn. */
export function Progress({ now }: { now: Step }) {
  const { t } = useWords();
  const position = places.indexOf(partOf(now));
  return (
    <ol className="grid grid-cols-5 gap-1 text-sm" aria-label={t("selling:steps")}>
      {places.map((place, index) => (
        <li
          key={place}
          aria-current={index === position ? "step" : undefined}
          className={`border-t-4 pt-1 ${index <= position ? "border-brand font-semibold text-brand" : "border-line text-soft"}`}
        >
          <span className="block tabular-nums">{t("common:number", { value: index + 1 })}</span>
          {t(`selling:step.${place}`)}
        </li>
      ))}
    </ol>
  );
}
