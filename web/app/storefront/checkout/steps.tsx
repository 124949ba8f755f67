import { useWords } from "../../lib/words.tsx";

const steps = ["address", "review", "done"] as const;

/** How far the buyer is. The number is said, not only drawn. */
export function Steps({ now }: { now: (typeof steps)[number] }) {
  const { t } = useWords();
  const position = steps.indexOf(now);
  return (
    <ol className="mb-4 grid grid-cols-3 gap-2 text-sm" aria-label={t("checkout:steps")}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === now ? "step" : undefined}
          className={`border-t-4 pt-1 ${index <= position ? "border-brand font-semibold text-brand" : "border-line text-soft"}`}
        >
          {t("common:number", { value: index + 1 })}. {t(`checkout:step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
