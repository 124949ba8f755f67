import type { ReactNode } from "react";

type Row = Readonly<{ name: string; value: ReactNode; isStrong?: boolean }>;

/** Pairs of name and value, amounts on the right. The name gives way first: an amount is not read over two lines. */
export const Definitions = ({ rows }: { rows: readonly Row[] }) => (
  <dl className="grid gap-1.5">
    {rows.map(({ name, value, isStrong }) => (
      <div
        key={name}
        className={`flex items-baseline justify-between gap-4 ${isStrong ? "border-line pt-2 text-lg font-semibold not-first:border-t first:pt-0" : ""}`}
      >
        <dt className={`min-w-24 ${isStrong ? "" : "text-soft"}`}>{name}</dt>
        <dd className="max-w-[min(66%,calc(100%-7rem))] shrink-0 text-end tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);
