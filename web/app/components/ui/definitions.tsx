import type { ReactNode } from "react";

type Row = Readonly<{ name: string; value: ReactNode; isStrong?: boolean }>;

/** Pairs of name and value, amounts on the right. The name gives way first: an amount is not read over two lines, and stands below
 * where letters are so large that both have no room. */
export const Definitions = ({ rows }: { rows: readonly Row[] }) => (
  <dl className="grid gap-1.5">
    {rows.map(({ name, value, isStrong }) => (
      <div
        key={name}
        className={`flex flex-wrap items-baseline justify-between gap-x-4 ${isStrong ? "border-line pt-2 text-lg font-semibold not-first:border-t first:pt-0" : ""}`}
      >
        <dt className={`flex-[1_1_6rem] ${isStrong ? "" : "text-soft"}`}>{name}</dt>
        <dd className="ms-auto max-w-[max(min(66%,calc(100%-7rem)),5rem)] shrink-0 text-end tabular-nums">
          {value}
        </dd>
      </div>
    ))}
  </dl>
);
