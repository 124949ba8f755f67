import pg from "pg";
import { inject } from "vitest";
import { openWorld, type TestWorld } from "../../world.ts";

/** A private database whose functions may be changed, with rivals that hold real connections. */
export type Bench = Readonly<{
  world: TestWorld;
  /** The superuser on the private database. */
  admin: pg.Pool;
  /** A transaction of somebody else, rolled back if `work` does not commit it. */
  rival<Result>(work: (rival: pg.PoolClient) => Promise<Result>): Promise<Result>;
  /** Resolves once so many connections of this database wait for a lock. */
  untilWaiting(count?: number): Promise<void>;
  close(): Promise<void>;
}>;

export async function openBench(): Promise<Bench> {
  const world = await openWorld({ locale: "en" });
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(world.env["DATABASE_URL"] ?? "").pathname;
  const admin = new pg.Pool({ connectionString: url.href, max: 8 });
  admin.on("error", () => undefined);
  return {
    world,
    admin,
    rival: async (work) => {
      const client = await admin.connect();
      try {
        await client.query("begin");
        return await work(client);
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
    untilWaiting: async (count = 1) => {
      const deadline = Date.now() + 20_000;
      while ((await waiting(admin)) < count)
        if (Date.now() > deadline) throw new Error(`${count} waiting connections were expected`);
    },
    close: async () => {
      await admin.end();
      await world.close();
    },
  };
}

async function waiting(admin: pg.Pool): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0]?.n ?? 0;
}

export type Guard = Readonly<{
  /** What it keeps true. */
  keeps: string;
  fn: string;
  /** The text of the guard in the function, there once. */
  line: string;
  /** What stands in its place when it is gone. */
  instead?: string;
  /** Throws unless the guard does its work. */
  holds: (bench: Bench) => Promise<void>;
}>;

/** The guards of one function. */
export const guardsOf = (fn: string, guards: readonly Omit<Guard, "fn">[]): readonly Guard[] =>
  guards.map((guard) => ({ ...guard, fn }));

/** The function without one guard while `work` runs. The text must be there exactly once, or the proof proves nothing. */
export async function withoutGuard(
  { admin }: Bench,
  { fn, line, instead = "" }: Pick<Guard, "fn" | "line" | "instead">,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await admin.query<{ source: string }>(
    "select pg_get_functiondef(p.oid) as source from pg_proc p where p.proname = $1 and p.pronamespace = 'public'::regnamespace",
    [fn],
  );
  const [{ source } = { source: "" }] = rows;
  const times = source.split(line).length - 1;
  if (times !== 1) throw new Error(`${fn} has ${times} times: ${line}`);
  await admin.query(source.replace(line, () => instead));
  try {
    await work();
  } finally {
    await admin.query(source);
  }
}
