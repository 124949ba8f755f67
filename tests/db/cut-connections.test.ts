import { openBooks } from "@haat/db/books";
import { configureNeon } from "@haat/db/client";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cutConnections } from "../faults/outage.ts";
import { type FreshDatabase, freshDatabase } from "../world.ts";

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
  "connections cut again and again cost their transactions, and neither the process nor a place in the pool",
  { timeout: 60_000 },
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
    // A connection whose end has not been heard of yet costs one more caller; each of the six places does so once at most.
    const three = () => Promise.allSettled([transact(), transact(), transact()]);
    let told = await three();
    for (let more = 0; more < 6 && told.some(({ status }) => status === "rejected"); more += 1)
      told = await three();
    expect(told.map((each) => (each.status === "fulfilled" ? each.value : each.reason))).toEqual([1, 1, 1]);
    await books.close();
  },
);

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
