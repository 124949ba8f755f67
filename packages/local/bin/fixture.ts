import pg from "pg";
import { runFixture } from "../fixture/command.ts";
import { placesIn } from "../launch/places.ts";
import { readJson } from "../machine/kept.ts";

/** The owner's address: given, or that of the market that runs here. */
function ownerUrl(): string {
  const given = process.env["DATABASE_OWNER_URL"];
  if (given) return given;
  const services = readJson(placesIn(process.env).services) as { environment: Record<string, string> } | null;
  const running = services?.environment["DATABASE_OWNER_URL"];
  if (!running) throw new Error("Haat is not running here: start it first, or name DATABASE_OWNER_URL.");
  return running;
}

try {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  const made = await runFixture(client, process.argv.slice(2), new Date());
  await client.end();
  process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
