import { roundTop } from "./chart-scale.ts";

export type Line = Readonly<{ key: string; values: readonly number[]; stroke: string; dashes: string }>;
type LinesProps = Readonly<{
  lines: readonly Line[];
  labels: readonly string[];
  printed: (top: number) => string;
}>;

const width = 600;
const height = 160;

/** Several lines over the same days. A picture only: the page says the same numbers in a table. */
export function Lines({ lines, labels, printed }: LinesProps) {
  const top = roundTop(Math.max(0, ...lines.flatMap(({ values }) => values)));
  const x = (place: number, count: number): number => (count < 2 ? width / 2 : (place / (count - 1)) * width);
  const pointsOf = (values: readonly number[]): string =>
    values.map((value, place) => `${x(place, values.length)},${height - (value / top) * height}`).join(" ");
  return (
    <div aria-hidden="true" className="grid gap-1 text-xs text-soft tabular-nums">
      <p className="border-b border-dashed border-line-strong">{printed(top)}</p>
      <svg
        viewBox={`-3 -3 ${width + 6} ${height + 6}`}
        preserveAspectRatio="none"
        className="block h-40 w-full border-b-2 border-line-strong"
      >
        {lines.map(({ key, values, stroke, dashes }) => (
          <polyline
            key={key}
            points={pointsOf(values)}
            fill="none"
            className={stroke}
            strokeWidth="2.5"
            strokeDasharray={dashes}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <p className="flex justify-between gap-2">
        <span>{labels[0]}</span>
        <span>{labels.at(-1)}</span>
      </p>
    </div>
  );
}
