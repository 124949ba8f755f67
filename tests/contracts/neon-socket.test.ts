import { Pool } from "@neondatabase/serverless";
import { eq, sql as raw } from "drizzle-orm";
import { drizzle as overSocket } from "drizzle-orm/neon-serverless";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type NeonWorld, openNeon, row, things } from "./neon-world.ts";

let world: NeonWorld;
let owner: string;
beforeAll(async () => {
  world = await openNeon();
  owner = world.owner;
});
afterAll(() => world.close());

const socketPool = (url: string): Pool => {
  const pool = new Pool({ connectionString: url, max: 5 });
  pool.on("error", () => undefined);
  return pool;
};

describe("the Neon bridge over WebSocket", () => {
  test("commits, rolls back and keeps savepoints apart", async () => {
    const pool = socketPool(owner);
    const db = overSocket({ client: pool });
    await db.delete(things);
    await db.transaction(async (tx) => {
      await tx.insert(things).values(row);
      await tx
        .transaction((inner) =>
          inner
            .insert(things)
            .values({ ...row, id: 2 })
            .then(() => inner.rollback()),
        )
        .catch(() => undefined);
    });
    await db
      .transaction(async (tx) => {
        await tx.insert(things).values({ ...row, id: 3 });
        throw new Error("out of stock");
      })
      .catch(() => undefined);
    expect((await db.select({ id: things.id }).from(things)).map(({ id }) => id)).toEqual([1]);
    await pool.end();
  });

  test("locks rows, so that twenty buyers take twenty units", async () => {
    const pool = socketPool(owner);
    const db = overSocket({ client: pool });
    await db.delete(things);
    await db.insert(things).values({ ...row, price: "20.00" });
    const buy = () =>
      db.transaction(async (tx) => {
        const [found] = await tx.select().from(things).where(eq(things.id, 1)).for("update");
        await tx
          .update(things)
          .set({ price: String(Number(found?.price) - 1) })
          .where(eq(things.id, 1));
      });
    await Promise.all(Array.from({ length: 20 }, buy));
    expect((await db.select().from(things))[0]?.price).toBe("0.00");
    await pool.end();
  });

  test("reports a serialization conflict", async () => {
    const pool = socketPool(owner);
    const db = overSocket({ client: pool });
    await db.delete(things);
    let readers = 0;
    const bothRead = Promise.withResolvers<undefined>();
    const writeAfterReading = (id: number) =>
      db.transaction(
        async (tx) => {
          await tx.execute(raw`select count(*) from things`);
          if (++readers === 2) bothRead.resolve(undefined);
          await bothRead.promise;
          await tx.insert(things).values({ ...row, id });
        },
        { isolationLevel: "serializable" },
      );
    const outcomes = await Promise.allSettled([writeAfterReading(10), writeAfterReading(11)]);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [codeOf(outcome.reason)] : [],
    );
    expect(refusals).toEqual(["40001"]);
    await pool.end();
  });
});
