import pg from "pg";
import { expect, inject } from "vitest";
import { openWorld, type TestWorld, type WorldOptions } from "../../world.ts";

/** A private database whose functions may be changed, with rivals that hold real connections. */
export type Bench = Readonly<{
  world: TestWorld;
  /** The superuser on the private database. */
  admin: pg.Pool;
  /** A transaction of somebody else, rolled back if `work` does not commit it. */
  rival<Result>(work: (rival: pg.PoolClient) => Promise<Result>): Promise<Result>;
  /** Resolves once a connection of this database waits for a lock; throws when `work` ends without. */
  untilWaiting(work: Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}>;

/** `bent`: the rules that what comes in breaks once its guard is away. */
export async function openBench(bent: WorldOptions["bent"] = []): Promise<Bench> {
  const world = await openWorld({ locale: "en", bent });
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
    untilWaiting: async (work) => {
      let ended = false;
      const end = (): void => void (ended = true);
      void work.then(end, end);
      while (!(await isWaiting(admin))) if (ended) throw new Error("it waited for nobody");
    },
    close: async () => {
      await admin.end();
      await world.close();
    },
  };
}

async function isWaiting(admin: pg.Pool): Promise<boolean> {
  const { rows } = await admin.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

export type Guard = Readonly<{
  /** What it keeps true. */
  keeps: string;
  /** The function, or the trigger of `on`, that has it. */
  fn: string;
  on?: string;
  /** The text of the guard in it, there once. */
  line: string;
  /** What stands in its place when it is gone. */
  instead?: string;
  /** Throws unless the guard does its work. */
  holds: (bench: Bench) => Promise<void>;
}>;

/** The guards of one function. */
export const guardsOf = (fn: string, guards: readonly Omit<Guard, "fn">[]): readonly Guard[] =>
  guards.map((guard) => ({ ...guard, fn }));

/** As it stands in the database. */
async function sourceOf({ admin }: Bench, { fn, on }: Pick<Guard, "fn" | "on">): Promise<string> {
  const { rows } = await admin.query<{ source: string }>(
    on === undefined
      ? "select pg_get_functiondef(p.oid) as source from pg_proc p where p.proname = $1 and p.pronamespace = 'public'::regnamespace"
      : "select replace(pg_get_triggerdef(t.oid), 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER') as source from pg_trigger t where t.tgname = $1 and t.tgrelid = $2::regclass",
    on === undefined ? [fn] : [fn, on],
  );
  return rows[0]?.source ?? "";
}

/** The function without one guard while `work` runs. The text must be there exactly once, or the proof proves nothing. */
async function withoutGuard(
  bench: Bench,
  { fn, on, line, instead = "" }: Omit<Guard, "keeps" | "holds">,
  work: () => Promise<void>,
): Promise<void> {
  const { admin } = bench;
  const source = await sourceOf(bench, { fn, ...(on !== undefined && { on }) });
  const times = source.split(line).length - 1;
  if (times !== 1) throw new Error(`${fn} has ${times} times: ${line}`);
  await admin.query(source.replace(line, () => instead));
  try {
    await work();
  } finally {
    await admin.query(source);
  }
}

/** Without its line the guard's own check fails, and not because the function has become nonsense (class 42). */
export const expectSeenGone = (
  bench: Bench,
  guard: Guard,
  ordinary?: () => Promise<unknown>,
): Promise<void> =>
  withoutGuard(bench, guard, async () => {
    await ordinary?.();
    await expect(guard.holds(bench)).rejects.toSatisfy(
      (fault: { code?: unknown }) => !String(fault.code).startsWith("42"),
    );
  });
