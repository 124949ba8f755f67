import { openBooks } from "@haat/db/books";
import { mostRefusals, strangers } from "@haat/db/queries/audit/note-refusal";
import { tellFloods } from "@haat/db/queries/audit/tell-floods";
import { verifyAudit } from "@haat/db/verify-audit";
import { expect, onTestFinished, test } from "vitest";
import { expectSoon } from "../soon.ts";
import { aBuyerSession } from "../market.ts";
import { anyPace, refusalsIn } from "../refusals.ts";
import { openWorld, type TestWorld } from "../world.ts";

async function open(): Promise<TestWorld> {
  const world = await openWorld({ trustsProxy: true, limits: anyPace });
  onTestFinished(world.close);
  return world;
}
const from = (address: string) => ({ "x-vercel-forwarded-for": address });
const forge = ({ fetch }: TestWorld, address: string) =>
  fetch("/v1/auth/me", { headers: { authorization: "Bearer x.y.z", ...from(address) } });
const misname = ({ fetch }: TestWorld, headers: Record<string, string>) =>
  fetch("/v1/auth/me/profile", { method: "PUT", body: { name: "K\u0430rim", locale: "bn" }, headers });

async function tell(world: TestWorld) {
  const books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
  await tellFloods(books);
  await books.close();
  const { rows } = await world.owner.query<{ after: object }>(
    "select after from audit where action = 'refused.flood' order by id",
  );
  return rows.map(({ after }) => after);
}
const endTheHour = ({ owner }: TestWorld) =>
  owner.query("update rate_count set ends_at = now() - interval '1 second'");

test("whoever floods from one address gets so many rows an hour; the rest is one row when the hour is over", async () => {
  const world = await open();
  const extra = 7;
  for (let i = 0; i < mostRefusals.ofOne + extra; i += 1)
    expect((await forge(world, i % 2 ? "2001:db8:1:2::1" : "2001:db8:1:2:9:9:9:9")).status).toBe(401);
  expect(await refusalsIn(world)).toHaveLength(mostRefusals.ofOne);
  expect(await tell(world)).toEqual([]);
  await forge(world, "198.51.100.7");
  expect(await refusalsIn(world)).toHaveLength(mostRefusals.ofOne + 1);
  await endTheHour(world);
  const row = { callers: 1, requests: extra, until: expect.any(String) };
  expect(await tell(world)).toEqual([row]);
  expect(await tell(world)).toEqual([row]);
  expect((await verifyAudit(world.owner)).broken).toBeNull();
});

test("a thousand addresses cannot fill the audit either, nor hide what somebody known does", async () => {
  const world = await open();
  await world.owner.query(
    `insert into rate_count values ($1 || (extract(epoch from now())::bigint / 3600)::text, $2, now() + interval '1 hour')`,
    [strangers, mostRefusals.ofStrangers],
  );
  await forge(world, "198.51.100.8");
  expect(await refusalsIn(world)).toEqual([]);
  const { headers, userId } = await aBuyerSession(world);
  expect((await misname(world, { ...headers, ...from("198.51.100.8") })).status).toBe(400);
  expect(await refusalsIn(world)).toMatchObject([{ actor: `buyer:${userId}` }]);
  await endTheHour(world);
  expect(await tell(world)).toEqual([{ callers: 0, requests: 1, until: expect.any(String) }]);
});

test("a row names no address, and one caller is told from another", async () => {
  const world = await open();
  for (const address of ["198.51.100.9", "198.51.100.10", "198.51.100.9"]) await forge(world, address);
  const rows = await refusalsIn(world);
  expect(JSON.stringify(rows)).not.toMatch(/198\.51/);
  const [one, other, again] = rows.map(({ after }) => after.from);
  expect([one === again, one === other]).toEqual([true, false]);
});

test("one row costs one round trip", async () => {
  const world = await open();
  expect(await world.countTrips(() => forge(world, "198.51.100.11"))).toBe(1);
});

test("a refusal is said though its row cannot be written, and somebody is told", async () => {
  const world = await open();
  Object.assign(world.edge.db, { ask: () => Promise.reject(new Error("no database")) });
  expect((await forge(world, "198.51.100.12")).status).toBe(401);
  expect(world.faults).toEqual([new Error("no database")]);
});

test("nor does it wait for a database that does not answer", async () => {
  const world = await open();
  Object.assign(world.edge.db, { ask: () => new Promise(() => undefined) });
  await expectSoon(6_000, async () => {
    const headers = { authorization: "Bearer x" };
    expect((await world.app.request("http://haat.test/v1/auth/me", { headers })).status).toBe(401);
  });
});
