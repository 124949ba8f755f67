import type { AuditPage } from "@haat/contract/audit";
import { newSecret } from "@haat/core/ids";
import { openBooks } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { aStaffSession, aVendor, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const read = async (query = "", by: TestSession = admin): Promise<AuditPage> => {
  const reply = await shop.world.fetch(`/v1/admin/audit${query}`, { headers: by.headers });
  expect(reply.status).toBe(200);
  return (await reply.json()) as AuditPage;
};
const decide = (id: string, act: string, reason: string) =>
  shop.world.fetch(`/v1/admin/vendors/${id}/decisions`, {
    headers: keyed(admin.headers),
    body: { act, reason },
  });

test("what an admin does to a shop is found with who, in which role, why, before and after, and by which request", async () => {
  const vendor = await aVendor(shop.world);
  expect((await decide(vendor.id, "suspend", "তিনজন ক্রেতার অভিযোগ")).status).toBe(200);
  const { items, chain } = await read(`?subject=${vendor.id}`);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    actor: { kind: "admin", id: admin.userId },
    role: "admin",
    action: "vendor.suspend",
    before: { state: "open" },
    after: { state: "suspended" },
    reason: "তিনজন ক্রেতার অভিযোগ",
    requestId: expect.stringMatching(/^req_/),
  });
  expect(chain.head.startsWith(items[0]?.hash ?? "none")).toBe(true);
});

test("a person's activity is what he did and what was done to him", async () => {
  const vendor = await aVendor(shop.world);
  await decide(vendor.id, "suspend", "কাগজপত্র মেলে না");
  const his = await read(`?person=${admin.userId}&action=vendor`);
  expect(his.items.length).toBeGreaterThan(0);
  expect(new Set(his.items.map(({ actor }) => actor.id))).toEqual(new Set([admin.userId]));
});

test("pages follow one another without a gap or a repeat, and days are Dhaka's", async () => {
  const books = openBooks({ url: shop.world.env["DATABASE_JOBS_URL"] ?? "" });
  const subject = `usr_${newSecret().slice(0, 26)}`;
  for (const n of [1, 2, 3, 4, 5])
    await books.transact((tx) =>
      noteAudit(tx, {
        ...{ actor: "system:test", role: "system", requestId: "req_t" },
        ...{ action: "page.test", subject, after: { n } },
      }),
    );
  await books.close();
  const first = await read(`?subject=${subject}&limit=2`);
  const second = await read(`?subject=${subject}&limit=2&cursor=${first.nextCursor}`);
  const third = await read(`?subject=${subject}&limit=2&cursor=${second.nextCursor}`);
  expect([...first.items, ...second.items, ...third.items].map(({ after }) => after)).toEqual(
    [5, 4, 3, 2, 1].map((n) => ({ n })),
  );
  expect(third.nextCursor).toBeNull();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Dhaka" }).format(new Date());
  expect((await read(`?subject=${subject}&from=${today}&to=${today}`)).items).toHaveLength(5);
  expect((await read(`?subject=${subject}&to=2020-01-01`)).items).toEqual([]);
});

test.each(["support_1", "support_2", "finance"] as const)("%s reads no audit", async (role) => {
  const other = await aStaffSession(shop.world, role, "admin");
  const reply = await shop.world.fetch("/v1/admin/audit", { headers: other.headers });
  expect([401, 403]).toContain(reply.status);
});

test.each(["?person=usr_1", "?action=x'--", "?from=2026-13-01", "?cursor=abc", "?colour=red", "?limit=1000"])(
  "%s is a question nobody can answer",
  async (query) => {
    const reply = await shop.world.fetch(`/v1/admin/audit${query}`, { headers: admin.headers });
    expect(reply.status).toBe(400);
  },
);
