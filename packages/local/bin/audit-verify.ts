import { verifyAudit } from "@haat/db/verify-audit";
import pg from "pg";
import { placesIn } from "../launch/places.ts";
import { readJson } from "../machine/kept.ts";

/** The reading role's address: given, or that of the market that runs here. */
function readUrl(): string {
  const { DATABASE_READ_URL: given } = process.env;
  if (given) return given;
  const services = readJson(placesIn(process.env).services) as { environment: Record<string, string> } | null;
  const url = services?.environment["DATABASE_READ_URL"];
  if (!url) throw new Error("Haat is not running here: start it first, or name DATABASE_READ_URL.");
  return url;
}

try {
  const client = new pg.Client({ connectionString: readUrl() });
  await client.connect();
  const { rows, head, broken } = await verifyAudit(client, process.argv[2]);
  await client.end();
  if (broken) {
    const row = broken.auditId === null ? "" : `, audit row ${broken.auditId}`;
    console.error(`Broken at link ${broken.place}${row}: ${broken.why}. ${rows} rows before it are whole.`);
    process.exitCode = 1;
  } else console.log(`${rows} rows, whole. Head: ${head}`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
