import { forgetKeys } from "@haat/api/jobs/forget-keys";
import type { CspReportList } from "@haat/contract/csp-reports";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop({ trustsProxy: true });
  admin = await aStaffSession(shop.world, "admin", "admin");
}, 300_000);
afterAll(() => shop.close());

const ours = "http://haat.test";
const send = async (body: unknown, type = "application/csp-report"): Promise<number> =>
  (
    await shop.world.fetch("/v1/csp-reports", {
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { "content-type": type },
    })
  ).status;
const about = (page: string, blocked = "inline") => ({
  "csp-report": {
    "document-uri": `${ours}${page}`,
    "effective-directive": "script-src",
    "blocked-uri": blocked,
  },
});
const counted = async (page: string) =>
  (await ask<CspReportList>(shop.world, admin, ["GET", "/v1/admin/csp-reports"])).body.items.filter(
    (each) => each.page === page,
  );
const reported = () => shop.world.faults.splice(0).map(String);

test("what browsers stop is counted by the day and told once, whichever of the two ways they send it", async () => {
  expect(await send(about("/bn/p/one?phone=01712345678"))).toBe(204);
  expect(await send(about("/bn/p/one"))).toBe(204);
  const body = { documentURL: `${ours}/bn/p/one`, effectiveDirective: "script-src", blockedURL: "inline" };
  const both = [{ type: "csp-violation", age: 3, url: body.documentURL, user_agent: "some", body }];
  expect(await send(both, "application/reports+json")).toBe(204);
  expect(await counted("/bn/p/one")).toMatchObject([
    { directive: "script-src", blocked: "inline", times: 3, days: 1 },
  ]);
  expect(reported()).toEqual(["Error: script-src stopped inline on /bn/p/one"]);
});

test("nothing is kept of whose page it was", async () => {
  await send(
    about("/bn/orders/ord_01jd3m8c1k9p0v4w7x2y5z6a8b?token=q7w8", "https://evil.example/x?of=01712345678"),
  );
  const { rows } = await shop.world.owner.query("select page, blocked from csp_report where page ~ 'orders'");
  expect(rows).toEqual([{ page: "/bn/orders/*", blocked: "https://evil.example" }]);
  reported();
});

test("what is no report, too long, of another type or about another's page counts nothing", async () => {
  const before = (await shop.world.owner.query("select sum(times)::int as n from csp_report")).rows;
  expect(await send("{")).toBe(400);
  expect(await send({ "csp-report": { "document-uri": 7 } })).toBe(400);
  expect(await send([{ type: 1 }], "application/reports+json")).toBe(400);
  expect(await send(about("/bn"), "text/plain")).toBe(415);
  expect(await send({ ...about("/bn"), more: "x".repeat(33_000) })).toBe(413);
  expect(await send({ "csp-report": { "document-uri": "https://evil.example/bn" } })).toBe(204);
  expect((await shop.world.owner.query("select sum(times)::int as n from csp_report")).rows).toEqual(before);
});

test("a day holds two hundred kinds, and those that are there are counted on", async () => {
  await shop.world.owner.query(
    `insert into csp_report (day, page, directive, blocked)
     select (now() at time zone 'Asia/Dhaka')::date, '/flood', 'script-src', 'k' || n from generate_series(1, 200) n`,
  );
  shop.world.clock.set(new Date());
  expect(await send(about("/flood/more"))).toBe(204);
  expect(await send(about("/flood", "k"))).toBe(204);
  expect(await send(about("/flood", "https://k.example"))).toBe(204);
  const { rows } = await shop.world.owner.query(
    "select count(*)::int as n from csp_report where page ~ '^/flood/' or blocked ~ 'example$' and page = '/flood'",
  );
  expect(rows).toEqual([{ n: 0 }]);
  expect(reported()).toEqual([]);
  await shop.world.owner.query("delete from csp_report where page ~ '^/flood'");
});

test("nobody behind one address reports without end", async () => {
  const codes: number[] = [];
  for (let sent = 0; sent < 62; sent += 1)
    codes.push(
      (
        await shop.world.fetch("/v1/csp-reports", {
          body: JSON.stringify(about("/bn/often")),
          headers: { "content-type": "application/csp-report", "x-real-ip": "203.0.113.9" },
        })
      ).status,
    );
  expect([codes.filter((code) => code === 204).length, codes.filter((code) => code === 429).length]).toEqual([
    60, 2,
  ]);
});

test("only admins read them, and they are kept for ninety days", async () => {
  const support = await aStaffSession(shop.world, "support_2");
  expect((await ask(shop.world, support, ["GET", "/v1/admin/csp-reports"])).code).not.toBe("");
  await shop.world.owner.query(
    `insert into csp_report (day, page, directive, blocked) values (dhaka_day() - 91, '/qqold', 'img-src', 'data'), (dhaka_day() - 89, '/qqyoung', 'img-src', 'data')`,
  );
  await forgetKeys(shop.jobs);
  const { rows } = await shop.world.owner.query("select page from csp_report where page ~ '^/qq'");
  expect(rows).toEqual([{ page: "/qqyoung" }]);
  expect(await counted("/qqyoung")).toEqual([]);
});
