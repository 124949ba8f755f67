/** What one measured stretch of a scenario gave. CPU is in milliseconds and null where the system does not tell. */
export type Cell = Readonly<{
  operations: number;
  failures: Readonly<Record<string, number>>;
  seconds: number;
  latenciesMs: readonly number[];
  databaseTrips: number;
  cacheTrips: number;
  cpu: Readonly<Record<CpuGroup, number>> | null;
}>;

export const cpuGroups = ["server", "postgres", "bridges", "redis", "wallets"] as const;
export type CpuGroup = (typeof cpuGroups)[number];

export type Summary = Readonly<{
  operations: number;
  failed: number;
  failures: Readonly<Record<string, number>>;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  databaseTrips: number;
  cacheTrips: number;
  /** CPU milliseconds per operation. */
  cpu: Readonly<Record<CpuGroup, number>> | null;
}>;

/** The smallest value that at least this share of all values does not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** All rounds of one scenario as one: sums divided by sums, so that a long round weighs more than a short one. */
export function summarise(cells: readonly Cell[]): Summary {
  const operations = total(cells.map((cell) => cell.operations));
  const perOperation = (value: number): number => (operations ? value / operations : 0);
  const failures: Record<string, number> = {};
  for (const cell of cells)
    for (const [why, count] of Object.entries(cell.failures)) failures[why] = (failures[why] ?? 0) + count;
  const seconds = total(cells.map((cell) => cell.seconds));
  const latencies = cells.flatMap((cell) => cell.latenciesMs);
  const cpuOf = (group: CpuGroup): number =>
    perOperation(total(cells.map(({ cpu }) => (cpu ? cpu[group] : 0))));
  return {
    operations,
    failed: total(Object.values(failures)),
    failures,
    perSecond: seconds ? operations / seconds : 0,
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    p99Ms: percentile(latencies, 0.99),
    databaseTrips: perOperation(total(cells.map((cell) => cell.databaseTrips))),
    cacheTrips: perOperation(total(cells.map((cell) => cell.cacheTrips))),
    cpu: cells.every(({ cpu }) => cpu)
      ? {
          server: cpuOf("server"),
          postgres: cpuOf("postgres"),
          bridges: cpuOf("bridges"),
          redis: cpuOf("redis"),
          wallets: cpuOf("wallets"),
        }
      : null,
  };
}

/** What a goal speaks of: the product's own process and Postgres, without what only stands in for a service. */
export const countedCpu = ({ cpu }: Summary): number | null => cpu && cpu.server + cpu.postgres;

/** The same work on a machine where the bare baseline costs `standard`: how a busy or slower machine is made comparable. */
export const atStandard = (cpu: number, baselineCpu: number, standard: number): number =>
  (cpu / baselineCpu) * standard;
