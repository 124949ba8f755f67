import pg from "pg";
import { poll } from "../machine/poll.ts";

const patienceMs = 60_000;

/** Waits until the worker has read every product, so that the first words typed find what is there. */
export async function untilFindable(adminUrl: string): Promise<"everything" | "the rest follows"> {
  const client = new pg.Client({ connectionString: adminUrl });
  // A server that ends between two questions is told of by the next one.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await poll(
      async () => ((await client.query("select 1 from stale_search limit 1")).rowCount === 0 ? true : null),
      { timeoutMs: patienceMs, failure: () => new StillReading() },
    );
    return "everything";
  } catch (fault) {
    if (fault instanceof StillReading) return "the rest follows";
    throw fault;
  } finally {
    await client.end();
  }
}

class StillReading extends Error {}
