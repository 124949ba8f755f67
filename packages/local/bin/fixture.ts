import { createSealer } from "@haat/core/seal";
import pg from "pg";
import { Misuse, runFixture } from "../fixture/command.ts";
import { placesIn } from "../launch/places.ts";
import { readJson } from "../machine/kept.ts";

/** The owner's address and the key of what is sealed: given, or those of the market that runs here. */
function surroundings(): Readonly<{ ownerUrl: string; dataKey: string }> {
  const { DATABASE_OWNER_URL: given, DATA_KEY: givenKey } = process.env;
  if (given && givenKey) return { ownerUrl: given, dataKey: givenKey };
  const services = readJson(placesIn(process.env).services) as { environment: Record<string, string> } | null;
  const { DATABASE_OWNER_URL: ownerUrl, DATA_KEY: dataKey } = services?.environment ?? {};
  if (!ownerUrl || !dataKey)
    throw new Error("Haat is not running here: start it first, or name DATABASE_OWNER_URL and DATA_KEY.");
  return { ownerUrl, dataKey };
}

try {
  const { ownerUrl, dataKey } = surroundings();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const log = (line: string): void => console.error(line);
    const made = await runFixture(client, createSealer(dataKey), process.argv.slice(2), new Date(), log);
    process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  } finally {
    await client.end();
  }
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = fault instanceof Misuse ? 2 : 1;
}
