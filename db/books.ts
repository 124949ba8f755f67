import { Pool } from "@neondatabase/serverless";
import { type SQL } from "drizzle-orm";
import { drizzle, type NeonDatabase } from "drizzle-orm/neon-serverless";
import { isTransient, translateFault } from "./faults.ts";
import * as schema from "./schema/index.ts";

export type Tx = Parameters<Parameters<NeonDatabase<typeof schema>["transaction"]>[0]>[0];

/** Interactive transactions of the jobs' role: every move of money and of a state machine. Node only, one long-lived pool. */
export type Books = Readonly<{
  /** Deadlocks and serialization failures are tried again here and never reach the caller. No network inside `work`. */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** One statement, no transaction of its own. */
  ask<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]>;
  close(): Promise<void>;
}>;

const maxTries = 4;

export function openBooks({ url, max = 10 }: Readonly<{ url: string; max?: number }>): Books {
  const pool = new Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  // An idle connection that the server closes is no reason to end the process; the next query opens another.
  pool.on("error", () => undefined);
  const db = drizzle(pool, { schema, casing: "snake_case" });

  async function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await db.transaction(work);
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
