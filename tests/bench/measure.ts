import { busyMs, cpuOfTree, processes } from "./cpu.ts";
import { drive, type Load, type Operation } from "./drive.ts";
import type { Parts } from "./parts.ts";
import type { Cell, CpuGroup } from "./sums.ts";

type Cpu = Readonly<Record<CpuGroup, number>>;
export type Measured = Cell & Readonly<{ foreignShare: number | null }>;

/** One stretch of one scenario, with what it cost whom. `server` is the API's process or the baseline's. */
export async function measure(
  ground: Pick<Parts, "pids" | "trips">,
  {
    operation,
    server,
    load,
    cores,
  }: { operation: Operation; server: "api" | "bare"; load: Load; cores: number },
): Promise<Measured> {
  const cpuBefore = readCpu(ground, server);
  const busyBefore = cpuBefore && busyMs();
  const ownBefore = process.cpuUsage();
  const tripsBefore = await ground.trips();
  const driven = await drive(operation, load);
  const tripsAfter = await ground.trips();
  const own = process.cpuUsage(ownBefore);
  const cpu = cpuBefore && since(cpuBefore, readCpu(ground, server) ?? cpuBefore);
  const ours = cpu && Object.values(cpu).reduce((sum, each) => sum + each, (own.user + own.system) / 1000);
  const foreign = ours && busyBefore ? Math.max(0, busyMs() - busyBefore - ours) : null;
  return {
    ...driven,
    databaseTrips: tripsAfter.database - tripsBefore.database,
    cacheTrips: tripsAfter.cache - tripsBefore.cache,
    cpu,
    foreignShare: foreign === null ? null : foreign / (driven.seconds * 1000 * cores),
  };
}

function readCpu({ pids }: Pick<Parts, "pids">, server: "api" | "bare"): Cpu | null {
  const table = processes();
  if (!table.length || pids.postgres === null) return null;
  const below = table.filter(({ parent }) => parent === pids.platform).map(({ pid }) => pid);
  return {
    server: cpuOfTree(table, pids[server]),
    postgres: cpuOfTree(table, pids.postgres),
    bridges: cpuOfTree(table, pids.platform, below),
    redis: table
      .filter(({ pid, name }) => below.includes(pid) && /redis|valkey/.test(name))
      .reduce((sum, { ms }) => sum + ms, 0),
    wallets: pids.wallets.reduce((sum, pid) => sum + cpuOfTree(table, pid), 0),
  };
}

const since = (before: Cpu, after: Cpu): Cpu => ({
  server: after.server - before.server,
  postgres: after.postgres - before.postgres,
  bridges: after.bridges - before.bridges,
  redis: after.redis - before.redis,
  wallets: after.wallets - before.wallets,
});
