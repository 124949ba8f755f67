import { Pool, type PoolClient } from "@neondatabase/serverless";
import { type SQL } from "drizzle-orm";
import { drizzle, type NeonDatabase } from "drizzle-orm/neon-serverless";
import { isTransient, pgFault, translateFault } from "./faults.ts";

export type Tx = Parameters<Parameters<NeonDatabase["transaction"]>[0]>[0];

/** Interactive transactions of the jobs' role: every move of money and of a state machine. Node only, one long-lived pool. */
export type Books = Readonly<{
  /** Deadlocks and serialization failures are tried again here and never reach the caller. No network inside `work`. */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** One statement, no transaction of its own; sent once, to a connection that is there. */
  ask<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]>;
  close(): Promise<void>;
}>;

type Outcome<Result> = Readonly<{ result: Result }> | Readonly<{ fault: unknown; hasBegun: boolean }>;

const maxTries = 4;
const mostBeginMs = 5_000;
/** A connection that answered so lately is taken to be there. */
const trustedMs = 2_000;

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

/** False: it was cut without a word, or answers nobody. */
async function isThere(client: PoolClient): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const deaf = setTimeout(() => late.resolve(false), mostBeginMs);
  const answer = client.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(deaf));
}

/** Which connections of a pool are known to be there. */
function keptConnections(pool: Pool, { max, trustMs }: Readonly<{ max: number; trustMs: number }>) {
  const heardAt = new WeakMap<PoolClient, number>();
  const heard = (client: PoolClient): void => void heardAt.set(client, performance.now());
  pool.on("connect", heard);

  /** A statement that was sent may have been done, so it is sent once: whoever was quiet for a while is asked before that. */
  async function living(): Promise<PoolClient> {
    const started = performance.now();
    for (let tries = 1; ; tries += 1) {
      const client = await pool.connect();
      if (performance.now() - (heardAt.get(client) ?? 0) < trustMs || (await isThere(client))) return client;
      client.release(true);
      if (tries > max || performance.now() - started >= mostBeginMs)
        throw new Error("Connection terminated: no place of the pool answers");
    }
  }
  return { living, heard };
}

type BooksOptions = Readonly<{
  url: string;
  max?: number;
  trustMs?: number;
  /** How long somebody stands in line for one of the `max` connections before he is told that we are busy. */
  waitMs?: number;
}>;

export function openBooks({ url, max = 10, trustMs = trustedMs, waitMs = 10_000 }: BooksOptions): Books {
  const pool = new Pool({ connectionString: url, max, connectionTimeoutMillis: waitMs });
  // An idle connection that the server closes is no reason to end the process; the next query opens another.
  pool.on("error", () => undefined);
  // Nor is one that is closed under a transaction: its statements fail by themselves.
  pool.on("connect", (client: PoolClient) => void client.on("error", () => undefined));
  const { living, heard } = keptConnections(pool, { max, trustMs });

  /**
   * A connection may have been cut without a word while it was idle. Until "begin" is answered nothing has been done, so
   * another one is taken: every place of the pool once at most, and none after one that was silent.
   */
  async function inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const started = performance.now();
    for (let tries = 1; ; tries += 1) {
      const client = await pool.connect();
      const outcome = await onConnection(client, work);
      if ("result" in outcome) {
        heard(client);
        return outcome.result;
      }
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
        const client = await living();
        let isBroken = false;
        try {
          const { rows } = await drizzle(client).execute(statement);
          heard(client);
          return rows as never;
        } catch (error) {
          isBroken = pgFault(error) === null;
          throw error;
        } finally {
          client.release(isBroken);
        }
      } catch (error) {
        throw translateFault(error);
      }
    },
    close: () => pool.end(),
  };
}
