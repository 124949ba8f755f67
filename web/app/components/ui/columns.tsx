import { roundTop } from "./chart-scale.ts";

export type Column = Readonly<{ key: string; label: string; values: readonly number[] }>;
type ColumnsProps = Readonly<{
  columns: readonly Column[];
  looks: readonly string[];
  printed: (value: number) => string;
}>;

const height = 100;
const barWidth = 8;

/** With many columns only every fifth is named, so that the names stay readable on a phone. */
const namedEvery = (count: number): number => (count > 14 ? 5 : 1);

/** Groups of columns side by side. A picture only: the page says the same numbers in a table. */
export function Columns({ columns, looks, printed }: ColumnsProps) {
  const top = roundTop(Math.max(...columns.flatMap(({ values }) => values)));
  const every = namedEvery(columns.length);
  return (
    <div aria-hidden="true" className="grid gap-1 text-xs text-soft tabular-nums">
      <p className="border-b border-dashed border-line-strong">{printed(top)}</p>
      <ol className="flex h-40 items-stretch gap-1 border-b-2 border-line-strong sm:gap-2">
        {columns.map(({ key, values }) => (
          <li key={key} className="min-w-0 flex-1">
            <svg
              viewBox={`0 0 ${looks.length * barWidth} ${height}`}
              preserveAspectRatio="none"
              className="block size-full"
            >
              {values.map((value, position) => (
                <rect
                  key={looks[position]}
                  x={position * barWidth}
                  y={height - (value / top) * height}
                  width={barWidth - 1}
                  height={(value / top) * height}
                  className={looks[position]}
                />
              ))}
            </svg>
          </li>
        ))}
      </ol>
      <ol className="flex gap-1 sm:gap-2">
        {columns.map(({ key, label }, position) => (
          <li key={key} className="min-w-0 flex-1 text-center whitespace-nowrap">
            {(columns.length - 1 - position) % every === 0 && label}
          </li>
        ))}
      </ol>
    </div>
  );
}
