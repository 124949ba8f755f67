import { type Books, openBooks } from "@haat/db/books";
import { lookAtBooks } from "@haat/db/queries/money/ledger-look";
import pg from "pg";
import { expect, inject } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";

/** Of what no look has seen yet, and of nothing else. */
export const unseen = "ledger_rules('infinity')";
/** Of everything, but added up over the checkpoint. */
export const added = "ledger_rules('-infinity')";
export const whole = "ledger_check";

/** What a look finds broken, each as `rule subject: detail`. */
export async function read(client: Pick<pg.ClientBase, "query">, look: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ said: string }>(
    `select rule || ' ' || subject || ': ' || detail as said from ${look} order by 1`,
  );
  return rows.map(({ said }) => said);
}

export type Looking = Readonly<{
  world: TestWorld;
  books: Books;
  /** The superuser, who may switch triggers off. */
  admin: pg.Client;
  /** As a worker that has just begun looks, and finds all in order. */
  lookWholly(): Promise<void>;
  /** What `look` finds while the books are damaged; it is undone after. Triggers are off. */
  bent<Found>(damage: string, look: () => Promise<Found>): Promise<Found>;
  close(): Promise<void>;
}>;

/** A market whose books are looked at by hand. */
export async function openLooking(): Promise<Looking> {
  const world = await openWorld();
  const books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(world.env["DATABASE_URL"] ?? "").pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  return {
    world,
    books,
    admin,
    lookWholly: async () => {
      await world.owner.query("delete from ledger_look");
      expect(await lookAtBooks(books)).toEqual({ isWhole: true, broken: [] });
    },
    bent: async (damage, look) => {
      await admin.query("begin");
      try {
        await admin.query("set local session_replication_role = replica");
        await admin.query(damage);
        return await look();
      } finally {
        await admin.query("rollback");
      }
    },
    close: async () => {
      await admin.end();
      await books.close();
      await world.close();
    },
  };
}
