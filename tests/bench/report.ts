import { goals, peers, type ScenarioName, standardBaseline } from "./goals.ts";
import { atStandard, countedCpu, type Summary } from "./sums.ts";

export type Result = Readonly<Record<ScenarioName, Summary>>;

const shown = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? "-" : value.toFixed(digits);

/** A goal is met by what the work would cost where the goals were set. */
export function verdictOf(name: ScenarioName, { baseline, ...rest }: Result) {
  const bare = countedCpu(baseline);
  const cpu = name === "baseline" ? bare : countedCpu(rest[name]);
  if (name === "baseline" || cpu === null || !bare) return null;
  const comparable = atStandard(cpu, bare, standardBaseline);
  return { ratio: cpu / bare, comparable, goal: goals[name], met: comparable <= goals[name] };
}

const headings = [
  "scenario",
  "op/s",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "failed",
  "db trips",
  "redis trips",
  "server CPU",
  "Postgres CPU",
  "together",
  "x baseline",
  `at ${standardBaseline}`,
  "goal",
  "",
  "bridges CPU",
  "Redis CPU",
  ...Object.keys(peers),
];

export function table(result: Result): string {
  const rows = (Object.entries(result) as [ScenarioName, Summary][]).map(([name, summary]) =>
    row(name, summary, result),
  );
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((cells) => cells[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ");
  return [line(headings), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function row(name: ScenarioName, summary: Summary, result: Result): string[] {
  const verdict = verdictOf(name, result);
  return [
    name,
    shown(summary.perSecond, 0),
    shown(summary.p50Ms, 1),
    shown(summary.p95Ms, 1),
    shown(summary.p99Ms, 1),
    String(summary.failed),
    shown(name === "baseline" ? null : summary.databaseTrips, 1),
    shown(name === "baseline" ? null : summary.cacheTrips, 1),
    shown(summary.cpu?.server),
    shown(summary.cpu?.postgres),
    shown(countedCpu(summary)),
    shown(verdict?.ratio, 1),
    shown(verdict?.comparable),
    shown(verdict?.goal, 1),
    verdict ? (verdict.met ? "met" : "missed") : "",
    shown(summary.cpu?.bridges),
    shown(summary.cpu?.redis),
    ...Object.values(peers).map((costs) => (name === "baseline" ? "-" : String(costs[name]))),
  ];
}

export const legend = `CPU is milliseconds per operation. "together" is the product's process and all of Postgres; "at ${standardBaseline}" is the same
where the bare baseline costs ${standardBaseline} ms, as it did where the goals and the peers were measured. Bridges and Redis stand in for
services of a deployment and are counted apart. Ratios hold on a busy machine; throughput and latency do not.`;
