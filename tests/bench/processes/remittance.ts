import { postRemittances } from "@haat/api/jobs/post-remittances";
import { openJobs } from "@haat/api/jobs/open";
import { readRemittances } from "@haat/api/jobs/read-remittances";
import { beginMatching } from "@haat/db/queries/remittances/match";
import { orderPosting } from "@haat/db/queries/remittances/posting";

const { BENCH_REMITTANCE = "", BENCH_PERSON = "" } = process.env;

/** A worker with one job: what it costs to read, to match and to post the one statement that waits. */
const { deps } = openJobs(process.env);
process.send?.("ready");
process.once("message", () => void work());
for (const sign of ["SIGTERM", "disconnect"]) process.once(sign, () => process.exit(0));

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

async function phase(name: string, job: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(from);
  const cpuMs = Math.round((user + system) / 1000);
  process.send?.({ phase: name, cpuMs, peakMb: peakMb() });
  return cpuMs;
}

async function work(): Promise<void> {
  const { books } = deps;
  const read = await phase("read", () => readRemittances(deps));
  const match = await phase("match", async () => {
    await books.transact((tx) => beginMatching(tx, BENCH_REMITTANCE));
    await readRemittances(deps);
  });
  const post = await phase("post", async () => {
    await books.transact((tx) => orderPosting(tx, BENCH_REMITTANCE, BENCH_PERSON));
    while ((await postRemittances(deps)) > 0);
  });
  process.send?.({ cpuMs: read + match + post, peakMb: peakMb() });
}
