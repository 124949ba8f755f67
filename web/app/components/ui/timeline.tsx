import type { ReactNode } from "react";

export type TimelineItem = Readonly<{
  key: string;
  title: string;
  detail?: ReactNode;
  step: "done" | "now" | "ahead" | "bad";
}>;

/** What happened and what comes next. `stepNames` says in words what the colours say. */
export const Timeline = ({
  items,
  stepNames,
}: {
  items: readonly TimelineItem[];
  stepNames: Record<TimelineItem["step"], string>;
}) => (
  <ol className="timeline">
    {items.map(({ key, title, detail, step }) => (
      <li key={key} data-step={step} aria-current={step === "now" ? "step" : undefined}>
        <p className={step === "ahead" ? "text-soft" : "font-semibold"}>
          <span className="sr-only">{stepNames[step]}: </span>
          {title}
        </p>
        {detail !== undefined && <div className="text-sm text-soft">{detail}</div>}
      </li>
    ))}
  </ol>
);
