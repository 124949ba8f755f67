import { settleStatement } from "@haat/api/services/settlement/settle-statement";
import { createSealer } from "@haat/core/seal";
import { openBooks } from "@haat/db/books";
import { configureNeon } from "@haat/db/client";
import { claimStatement } from "@haat/db/queries/statements/work";

/** A worker with one job: what it costs to bring every statement that waits to its end. */
const { env } = process;
configureNeon({ fetchEndpoint: env["NEON_FETCH_ENDPOINT"], wsProxy: env["NEON_WS_PROXY"] });
const deps = {
  books: openBooks({ url: env["DATABASE_JOBS_URL"] ?? "" }),
  sealer: createSealer(env["DATA_KEY"] ?? ""),
  now: () => new Date(),
  publicOrigin: "http://haat.test",
  get payments(): never {
    throw new Error("every payment of the file is booked: no wallet is asked");
  },
  report: (fault: unknown, where: string) => console.error(where, fault),
};
process.send?.("ready");
process.once("message", () => void work());
for (const sign of ["SIGTERM", "disconnect"]) process.once(sign, () => process.exit(0));

async function work(): Promise<void> {
  const from = process.cpuUsage();
  for (let next = await claimStatement(deps.books); next; next = await claimStatement(deps.books))
    await settleStatement(deps, next);
  const { user, system } = process.cpuUsage(from);
  process.send?.({
    cpuMs: Math.round((user + system) / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
}
