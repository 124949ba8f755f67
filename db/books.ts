import { Pool, type PoolClient } from "@neondatabase/serverless";
import { type SQL } from "drizzle-orm";
import { drizzle, type NeonDatabase } from "drizzle-orm/neon-serverless";
import { isTransient, translateFault } from "./faults.ts";

export type Tx = Parameters<Parameters<NeonDatabase["transaction"]>[0]>[0];

/** Interactive transactions of the jobs' role: every move of money and of a state machine. Node only, one long-lived pool. */
export type Books = Readonly<{
  /** Deadlocks and serialization failures are tried again here and never reach the caller. No network inside `work`. */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** One statement, no transaction of its own. */
  ask<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]>;
  close(): Promise<void>;
}>;

type Outcome<Result> = Readonly<{ result: Result }> | Readonly<{ fault: unknown; hasBegun: boolean }>;

const maxTries = 4;
const mostBeginMs = 5_000;

/**
 * Gives the connection back whatever happens: drizzle keeps it for ever when already "begin" fails. One that does not even
 * answer to that is half open, and is thrown away.
 */
async function onConnection<Result>(
  client: PoolClient,
  work: (tx: Tx) => Promise<Result>,
): Promise<Outcome<Result>> {
  let hasBegun = false;
  let isReleased = false;
  const release = (isBroken: boolean): void => {
    if (!isReleased) client.release(isBroken);
    isReleased = true;
  };
  const deaf = setTimeout(() => release(true), mostBeginMs);
  const begun = (tx: Tx): Promise<Result> => {
    hasBegun = true;
    clearTimeout(deaf);
    return work(tx);
  };
  try {
    return { result: await drizzle(client).transaction(begun) };
  } catch (fault) {
    return { fault, hasBegun };
  } finally {
    clearTimeout(deaf);
    release(!hasBegun);
  }
}

export function openBooks({ url, max = 10 }: Readonly<{ url: string; max?: number }>): Books {
  const pool = new Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server closes is no reason to end the process; the next query opens another.
  pool.on("error", () => undefined);
  // Nor is one that is closed under a transaction: its statements fail by themselves.
  pool.on("connect", (client: PoolClient) => void client.on("error", () => undefined));
  const db = drizzle(pool);

  /**
   * A connection may have been cut without a word while it was idle. Until "begin" is answered nothing has been done, so
   * another one is taken: every place of the pool once at most, and none after one that was silent.
   */
  async function inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const started = performance.now();
    for (let tries = 1; ; tries += 1) {
      const outcome = await onConnection(await pool.connect(), work);
      if ("result" in outcome) return outcome.result;
      const { fault, hasBegun } = outcome;
      if (hasBegun || tries > max || performance.now() - started >= mostBeginMs) throw fault;
    }
  }

  async function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await inTransaction(work);
      } catch (error) {
        if (tries < maxTries && isTransient(error)) continue;
        throw translateFault(error);
      }
    }
  }
  return {
    transact,
    ask: async (statement) => {
      try {
        return (await db.execute(statement)).rows as never;
      } catch (error) {
        throw translateFault(error);
      }
    },
    close: () => pool.end(),
  };
}
