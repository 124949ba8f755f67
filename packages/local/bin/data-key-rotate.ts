import { createSealer, otherKeysOf } from "@haat/core/seal";
import { rotateDataKey } from "@haat/db/rotate-data-key";
import pg from "pg";

/** Exit 0: everything is under DATA_KEY. 1: something is not, and is named. 2: it could not be done. */
try {
  const { DATABASE_OWNER_URL, DATA_KEY, DATA_KEYS_ALSO } = process.env;
  if (!DATABASE_OWNER_URL || !DATA_KEY)
    throw new Error("Name DATABASE_OWNER_URL, DATA_KEY and, of the key before, DATA_KEYS_ALSO.");
  const client = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await client.connect();
  const sealer = createSealer(DATA_KEY, otherKeysOf(DATA_KEYS_ALSO));
  const { sealedAnew, unreadable, remains } = await rotateDataKey(client, sealer, { log: console.log });
  await client.end();
  for (const row of unreadable) console.error(`No key of the ring opens ${row}.`);
  for (const { name, count } of remains) console.error(`Not under this key: ${count} of ${name}.`);
  if (remains.length > 0) process.exitCode = 1;
  else
    console.log(
      `${sealedAnew} sealed anew; nothing is left under another key than ${await sealer.keyName()}.`,
    );
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 2;
}
