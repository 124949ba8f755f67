import type { AdminPersonPage, AdminPersonView } from "@haat/contract/admin-person";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { placeOrder, readOrder } from "../buying.ts";
import {
  aBuyerSession,
  aProduct,
  aStaffSession,
  aVendor,
  aVendorSession,
  type TestSession,
} from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const read = (id: string, by = admin) =>
  ask<AdminPersonView>(shop.world, by, ["GET", `/v1/admin/people/${id}`]);
const decide = (id: string, act: string, by = admin, reason = "ফোনটি চুরি হয়েছে") =>
  ask<AdminPersonView>(shop.world, by, ["POST", `/v1/admin/people/${id}/decisions`], { act, reason });
const isIn = async ({ headers }: Pick<TestSession, "headers">): Promise<number> =>
  (await shop.world.fetch("/v1/auth/me", { headers })).status;

describe("an admin", () => {
  test("finds the staff by role and people by state, and reads nobody's phone or mail", async () => {
    const clerk = await aStaffSession(shop.world, "support_1");
    const search = (body: object) =>
      ask<AdminPersonPage>(shop.world, admin, ["POST", "/v1/admin/searches/people"], body);
    const { body: staff } = await search({ role: "support_1" });
    expect(staff.items).toMatchObject([{ id: clerk.userId, roles: ["support_1"], state: "active" }]);
    expect(JSON.stringify(staff)).not.toContain(clerk.phone.slice(4, 10));
    const gone = await aBuyerSession(shop.world);
    await decide(gone.userId, "suspend");
    expect((await search({ state: "suspended" })).body.items.map(({ id }) => id)).toContain(gone.userId);
    expect((await search({ state: "suspended", role: "any" })).body.items).toEqual([]);
  });

  test("is the only one who does: nobody else of the staff reads or changes a person here", async () => {
    const person = await aBuyerSession(shop.world);
    for (const role of ["support_1", "support_2", "finance"] as const) {
      const other = await aStaffSession(shop.world, role, role === "finance" ? "admin" : "support");
      const told = [await read(person.userId, other), await decide(person.userId, "suspend", other)];
      for (const { status } of told) expect([401, 403]).toContain(status);
    }
    expect((await read(person.userId)).body.state).toBe("active");
  });
});

describe("whoever is suspended", () => {
  test("is out with his next request, while what he has ordered goes on, and is told", async () => {
    const vendor = await aVendor(shop.world);
    const seller = await aVendorSession(shop.world, vendor);
    const { variants } = await aProduct(shop.world, { vendor });
    const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
    const buyer = await aBuyerSession(shop.world);
    for (const person of [seller, buyer]) {
      expect(await isIn(person)).toBe(200);
      const { body } = await decide(person.userId, "suspend");
      expect(body).toMatchObject({ state: "suspended", sessions: [], acts: ["readmit"] });
      expect(await isIn(person)).toBe(401);
    }
    const orders = await shop.world.fetch("/v1/vendor/orders", { headers: seller.headers });
    expect(orders.status).toBe(401);
    expect((await readOrder(shop.world, placed)).state).toBe("pending_verification");
    const { rows } = await shop.world.owner.query(
      "select payload ->> 'word' as word from outbox where aggregate = $1 and topic = 'person'",
      [buyer.userId],
    );
    expect(rows).toEqual([{ word: "person.suspended" }]);
    const { rows: noted } = await shop.world.owner.query(
      "select action, reason, before, after from audit where subject = $1",
      [buyer.userId],
    );
    expect(noted).toEqual([
      {
        ...{ action: "person.suspend", reason: "ফোনটি চুরি হয়েছে" },
        ...{ before: { suspended: false }, after: { suspended: true, ended: 1 } },
      },
    ]);
  });

  test("is let in again, signs in anew, and neither is done twice", async () => {
    const person = await aBuyerSession(shop.world);
    await decide(person.userId, "suspend");
    expect((await decide(person.userId, "suspend")).code).toBe("person.wrong_state");
    expect((await decide(person.userId, "readmit")).body.state).toBe("active");
    expect((await decide(person.userId, "readmit")).code).toBe("person.wrong_state");
    expect(await isIn(person)).toBe(401);
  });

  test.each(["", "না", "    "])("is not so for the reason “%s”", async (reason) => {
    const person = await aBuyerSession(shop.world);
    expect(await decide(person.userId, "suspend", admin, reason)).toMatchObject({ status: 400 });
    expect(await isIn(person)).toBe(200);
  });

  test("is never oneself, and never the last admin, not even when two suspend each other at once", async () => {
    expect((await decide(admin.userId, "suspend")).code).toBe("person.self");
    const other = await aStaffSession(shop.world, "admin", "admin");
    const told = await Promise.all([
      decide(other.userId, "suspend", admin),
      decide(admin.userId, "suspend", other),
    ]);
    expect(told.filter(({ status }) => status === 200).length).toBeLessThan(2);
    const { rows } = await shop.world.owner.query(
      "select 1 from user_role r join user_account u on u.id = r.user_id where role = 'admin' and not suspended",
    );
    expect(rows.length).toBeGreaterThan(0);
    await shop.world.owner.query("update user_account set suspended = false");
    admin = await aStaffSession(shop.world, "admin", "admin");
  });

  test("cannot be the last admin even for a job that forgets to ask", async () => {
    const { rows: admins } = await shop.world.owner.query<{ id: string }>(
      "select user_id as id from user_role where role = 'admin'",
    );
    const suspendAll = shop.node.books.transact((tx) =>
      tx.execute(
        sql`update user_account set suspended = true where id in (select user_id from user_role where role = 'admin')`,
      ),
    );
    await expect(suspendAll).rejects.toThrow();
    expect(admins.length).toBeGreaterThan(0);
    expect(await isIn(admin)).toBe(200);
  });
});

test("somebody's sessions are ended by an admin, and he signs in again as he likes", async () => {
  const person = await aBuyerSession(shop.world);
  expect((await read(person.userId)).body).toMatchObject({ sessions: [{ device: "Chrome · Android" }] });
  const { body } = await decide(person.userId, "end_sessions");
  expect(body).toMatchObject({ state: "active", sessions: [], acts: ["suspend"] });
  expect(await isIn(person)).toBe(401);
});
