import { newId } from "@haat/core/ids";
import type { Viewer } from "@haat/db/viewer";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dhanmondi } from "../buying.ts";
import { aBuyerSession, aStaffSession, aVendor, type TestSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let people: readonly [TestSession, TestSession];
beforeAll(async () => {
  world = await openWorld();
  people = [await aBuyerSession(world), await aBuyerSession(world)];
  for (const { headers, userId } of people) {
    const address = { recipient: "রহিমা", phone: "01712345678", areaId: dhanmondi, details: "বাসা ১২" };
    expect((await world.fetch("/v1/auth/me/addresses", { headers, body: address })).status).toBeLessThan(300);
    await world.owner.query(
      "insert into consent (user_id, purpose, given, version, locale) values ($1, 'analytics', true, '1', 'bn')",
      [userId],
    );
    await world.owner.query(
      "insert into support_note (id, subject, author_id, text) values ($1, $2, $2, 'কথা')",
      [newId("note", new Date()), userId],
    );
  }
});
afterAll(() => world.close());

const himself = ({ sessionId }: TestSession): Viewer => ({ kind: "visitor", sessionId });
const peopleIn = async (viewer: Viewer, table: "address" | "consent" | "support_note"): Promise<string[]> => {
  const whose = table === "support_note" ? sql`subject` : sql`user_id`;
  const rows = await world.edge.db.ask<{ whose: string }>(
    viewer,
    sql`select distinct ${whose} as whose from ${sql.identifier(table)}`,
  );
  return rows.map((row) => row.whose);
};

describe("the database itself", () => {
  test("shows everybody his own addresses and consents, and strangers none", async () => {
    for (const person of people)
      for (const table of ["address", "consent"] as const)
        expect([table, await peopleIn(himself(person), table)]).toEqual([table, [person.userId]]);
    const vendor = await aVendor(world);
    const strangers: readonly Viewer[] = [
      { kind: "public" },
      { kind: "visitor" },
      { kind: "vendor", userId: "usr_x", vendorId: vendor.id, memberRole: "owner" },
    ];
    for (const viewer of strangers)
      for (const table of ["address", "consent", "support_note"] as const)
        expect([viewer.kind, table, await peopleIn(viewer, table)]).toEqual([viewer.kind, table, []]);
  });

  test("shows the staff nobody's address book, and the notes that it wrote to nobody else", async () => {
    const { userId } = await aStaffSession(world, "support_1");
    const staff: Viewer = { kind: "support_1", userId };
    expect(await peopleIn(staff, "address")).toEqual([]);
    expect(await peopleIn(staff, "support_note")).toHaveLength(2);
    for (const person of people) expect(await peopleIn(himself(person), "support_note")).toEqual([]);
  });

  test("lets nobody write in another's name", async () => {
    const [me, other] = people;
    const write = (whose: string) => [
      sql`insert into address (id, user_id, recipient, phone_sealed, phone_tail, area_id, details)
        select ${newId("address", new Date())}, ${whose}, recipient, phone_sealed, phone_tail, area_id, ${crypto.randomUUID()} from address limit 1`,
      sql`insert into consent (user_id, purpose, given, version, locale) values (${whose}, 'analytics', false, '1', 'bn')`,
    ];
    for (const statement of write(me.userId)) await world.edge.db.ask(himself(me), statement);
    for (const statement of write(other.userId))
      await expect(world.edge.db.ask(himself(me), statement)).rejects.toThrow(/row-level security/);
    const change = sql`update address set details = 'x' where user_id = ${other.userId} returning id`;
    expect(await world.edge.db.ask(himself(me), change)).toEqual([]);
  });
});
