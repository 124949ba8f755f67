import { noteWholeCheck } from "@haat/db/note-check";
import { verifyAudit } from "@haat/db/verify-audit";
import pg from "pg";
import { placesIn } from "../launch/places.ts";
import { readJson } from "../machine/kept.ts";

type Addresses = Readonly<{ DATABASE_READ_URL?: string; DATABASE_JOBS_URL?: string }>;

/** Of the reading role, and of the one that leaves the result: given, or those of the market that runs here. */
function addresses(): Addresses {
  if (process.env["DATABASE_READ_URL"]) return process.env;
  const services = readJson(placesIn(process.env).services) as { environment: Addresses } | null;
  if (!services?.environment.DATABASE_READ_URL)
    throw new Error("Haat is not running here: start it first, or name DATABASE_READ_URL.");
  return services.environment;
}

/** The head that was noted at the last walk: the chain must still hold it. */
const notedHead = async (client: pg.Client): Promise<string | undefined> =>
  (await client.query<{ head: string }>("select head from audit_check where place > 0")).rows[0]?.head;

try {
  const { DATABASE_READ_URL: readUrl, DATABASE_JOBS_URL: jobsUrl } = addresses();
  const client = new pg.Client({ connectionString: readUrl });
  await client.connect();
  const verdict = await verifyAudit(client, process.argv[2] ?? (await notedHead(client)));
  await client.end();
  if (jobsUrl) await noteWholeCheck(jobsUrl, verdict);
  const { rows, head, broken } = verdict;
  if (broken) {
    const row = broken.auditId === null ? "" : `, audit row ${broken.auditId}`;
    console.error(`Broken at link ${broken.place}${row}: ${broken.why}. ${rows} rows before it are whole.`);
    process.exitCode = 1;
  } else console.log(`${rows} rows, whole. Head: ${head}`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
