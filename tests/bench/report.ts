import { laidOut } from "./laid-out.ts";
import { goals, type PayName, peers, type ScenarioName, standardBaseline } from "./goals.ts";
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
  return laidOut(headings, rows);
}

const payHeadings = [
  ...[...headings.slice(0, 1), "orders", ...headings.slice(1, 13)],
  ...["bridges CPU", "Redis CPU", "wallets CPU"],
];

/** What is paid, beside the same baseline; the wallets' own time is theirs. */
export function payTable(paid: Readonly<Partial<Record<PayName, Summary>>>, baseline: Summary): string {
  const bare = countedCpu(baseline);
  const rows = Object.entries(paid).map(([name, summary]) => {
    const cpu = countedCpu(summary);
    const ratio = cpu !== null && bare ? cpu / bare : null;
    return [
      ...[name, String(summary.operations), ...measuredCells(summary)],
      ...[shown(ratio, 1), shown(ratio === null ? null : ratio * standardBaseline)],
      ...[shown(summary.cpu?.bridges), shown(summary.cpu?.redis), shown(summary.cpu?.wallets)],
    ];
  });
  return laidOut(payHeadings, rows);
}

const measuredCells = (summary: Summary, hasTrips = true): string[] => [
  shown(summary.perSecond, 0),
  shown(summary.p50Ms, 1),
  shown(summary.p95Ms, 1),
  shown(summary.p99Ms, 1),
  String(summary.failed),
  shown(hasTrips ? summary.databaseTrips : null, 1),
  shown(hasTrips ? summary.cacheTrips : null, 1),
  shown(summary.cpu?.server),
  shown(summary.cpu?.postgres),
  shown(countedCpu(summary)),
];

function row(name: ScenarioName, summary: Summary, result: Result): string[] {
  const verdict = verdictOf(name, result);
  return [
    name,
    ...measuredCells(summary, name !== "baseline"),
    shown(verdict?.ratio, 1),
    shown(verdict?.comparable),
    shown(verdict?.goal, 1),
    verdict ? (verdict.met ? "met" : "missed") : "",
    shown(summary.cpu?.bridges),
    shown(summary.cpu?.redis),
    ...Object.values(peers).map((costs) => (name === "baseline" ? "-" : String(costs[name] ?? "-"))),
  ];
}

export const legend = `CPU is milliseconds per operation. "together" is the product's process and all of Postgres; "at ${standardBaseline}" is the same
where the bare baseline costs ${standardBaseline} ms, as it did where the goals and the peers were measured. Bridges and Redis stand in for
services of a deployment and are counted apart. Ratios hold on a busy machine; throughput and latency do not.`;

export const payLegend = `From the cart over the wallet's page to a confirmed order; "settle" is the way back alone, by 50 buyers at once who have all
paid. The wallets are simulators in processes of their own and are counted apart.`;
