import { roundTop } from "./chart-scale.ts";

export type Column = Readonly<{ key: string; label: string; values: readonly number[] }>;
type ColumnsProps = Readonly<{
  label: string;
  columns: readonly Column[];
  looks: readonly string[];
  printed: (value: number) => string;
}>;

const height = 120;
const barWidth = 9;

/** Columns side by side, one group a day. A picture only: the same numbers stand in the table below it. */
export function Columns({ label, columns, looks, printed }: ColumnsProps) {
  const top = roundTop(Math.max(...columns.flatMap(({ values }) => values)));
  const groupWidth = looks.length * (barWidth + 1);
  return (
    <div role="group" aria-label={label} tabIndex={0} className="overflow-x-auto rounded-md">
      <ol
        aria-hidden="true"
        className="flex min-w-max items-end justify-between gap-2 border-b border-line-strong"
      >
        {columns.map(({ key, label: day, values }) => (
          <li key={key} className="grid flex-1 justify-items-center gap-1 text-center text-xs text-soft">
            <span className="tabular-nums">
              {values.some((value) => value > 0) ? printed(Math.max(...values)) : ""}
            </span>
            <svg width={groupWidth} height={height} viewBox={`0 0 ${groupWidth} ${height}`}>
              {values.map((value, position) => (
                <rect
                  key={looks[position]}
                  x={position * (barWidth + 1)}
                  y={height - (value / top) * height}
                  width={barWidth}
                  height={(value / top) * height}
                  className={looks[position]}
                />
              ))}
            </svg>
            <span className="whitespace-nowrap">{day}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
