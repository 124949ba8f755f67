import { openBooks } from "@haat/db/books";
import { configureNeon } from "@haat/db/client";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cutConnections } from "../faults/outage.ts";
import { type FreshDatabase, freshDatabase } from "../world.ts";
import { openRelay } from "./relay.ts";

let database: FreshDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  configureNeon({
    fetchEndpoint: database.env["NEON_FETCH_ENDPOINT"],
    wsProxy: database.env["NEON_WS_PROXY"],
  });
  admin = new pg.Client(inject("platform").adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

test(
  "connections cut again and again cost the transactions within them, and neither the process nor a place in the pool",
  { timeout: 180_000 },
  async () => {
    const url = database.env["DATABASE_JOBS_URL"] ?? "";
    const books = openBooks({ url, max: 6 });
    const transact = (within: () => Promise<void> = async () => undefined) =>
      books.transact(async (tx) => {
        await tx.execute(sql`select 1`);
        await within();
        return (await tx.execute<{ one: number }>(sql`select 1 as one`)).rows[0]?.one;
      });
    let lost = 0;
    for (let round = 0; round < 4; round += 1) {
      const [everyone, cut] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let inside = 0;
      const within = async (): Promise<void> => {
        if ((inside += 1) === 6) everyone.resolve();
        await cut.promise;
      };
      const held = Promise.allSettled(Array.from({ length: 6 }, () => transact(within)));
      await everyone.promise;
      await cutConnections(admin, url);
      cut.resolve();
      lost += (await held).filter(({ status }) => status === "rejected").length;
      // Once more at whatever point each of them has come to.
      const passing = Promise.allSettled(Array.from({ length: 6 }, () => transact()));
      await cutConnections(admin, url);
      await passing;
    }
    expect(lost).toBe(24);
    expect(await Promise.all([transact(), transact(), transact()])).toEqual([1, 1, 1]);
    await books.close();
  },
);

test("connections cut while idle, without a word, cost nobody his transaction", async () => {
  const relay = await openRelay(database.env["NEON_WS_PROXY"] ?? "");
  configureNeon({ wsProxy: relay.address });
  const books = openBooks({ url: database.env["DATABASE_JOBS_URL"] ?? "", max: 3 });
  let begun = 0;
  const everyone = () => {
    const all = Promise.withResolvers<void>();
    let inside = 0;
    return Promise.all(
      [1, 2, 3].map((one) =>
        books.transact(async (tx) => {
          begun += 1;
          // All places of the pool are taken at once.
          if ((inside += 1) === 3) all.resolve();
          await all.promise;
          return (await tx.execute<{ one: number }>(sql`select ${one}::int as one`)).rows[0]?.one;
        }),
      ),
    );
  };
  expect(await everyone()).toEqual([1, 2, 3]);
  relay.sever();
  expect(await everyone()).toEqual([1, 2, 3]);
  expect({ severed: relay.severed(), begun }).toEqual({ severed: 3, begun: 6 });
  relay.sever();
  // One who comes alone meets all three of them.
  expect(await books.transact(async (tx) => (await tx.execute(sql`select 1 as one`)).rows)).toEqual([
    { one: 1 },
  ]);
  expect(relay.severed()).toBe(6);
  await books.close();

  // One question alone: sent once, so whether somebody is there is asked before.
  const asking = openBooks({ url: database.env["DATABASE_JOBS_URL"] ?? "", max: 3, trustMs: 0 });
  const one = () =>
    asking.ask(
      sql`update wallet_pulse set silences = silences + 1 where gateway = 'upay' returning silences`,
    );
  await Promise.all([one(), one(), one()]);
  relay.sever();
  expect(await one()).toEqual([{ silences: 4 }]);
  expect(relay.severed()).toBeGreaterThan(6);
  await asking.close();
  await relay.close();
  configureNeon({ wsProxy: database.env["NEON_WS_PROXY"] });
});

test("a database that lets nobody in is told as one that is not there", async () => {
  configureNeon({ wsProxy: "127.0.0.1:9" });
  const books = openBooks({ url: database.env["DATABASE_JOBS_URL"] ?? "" });
  const refused = { code: "service.unavailable" };
  await expect(books.ask(sql`select 1`)).rejects.toMatchObject(refused);
  await expect(books.transact((tx) => tx.execute(sql`select 1`))).rejects.toMatchObject(refused);
  configureNeon({ wsProxy: database.env["NEON_WS_PROXY"] });
  expect(await books.ask(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await books.close();
});
