import { refreshToken } from "@haat/api/services/auth/refresh-token";
import { verifyAudit } from "@haat/db/verify-audit";
import type { StaffRole } from "@haat/core/roles";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, type Jar } from "./visiting.ts";

let shop: TestShop;
let site: Site;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
  admin = await aStaffSession(shop.world, "admin", "admin");
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});
afterEach(() => expect(shop.world.faults).toEqual([]));

const jars = new Map<string, Jar>();
/** One browser for each: its first token is taken once, however long the file takes. */
async function jarOf({ sessionId: id }: TestSession): Promise<Jar> {
  const kept = jars.get(id);
  if (kept) return kept;
  const token = await refreshToken(shop.world.env["SESSION_SECRET"] ?? "", { id, generation: 0 });
  const jar: Jar = new Map([["__Host-haat_refresh", token]]);
  jars.set(id, jar);
  return jar;
}
const openAs = async (who: TestSession, path: string): Promise<string> => {
  const reply = await ask(site, await jarOf(who), path);
  expect(reply.status).toBe(200);
  return reply.text();
};
const note = (action: string, { reason = null as string | null, after = null as object | null } = {}) =>
  shop.world.owner.query(
    `insert into audit (actor, role, action, subject, before, after, reason, request_id)
     values ($1, 'admin', $2, 'ven_01jd3m8c1k9p0v4w7x2y5z6a8b', '{"state":"open"}', $3, $4, 'req_of_this')`,
    [`admin:${admin.userId}`, action, JSON.stringify(after), reason],
  );
const count = (page: string, what: string): number => page.split(what).length - 1;
/** What is read on the page, without what its script is told. */
const shown = (page: string): string => page.replace(/<script[\s\S]*?<\/script>/g, "");

describe("the page of the audit", () => {
  test("says who did what to whom, in which role, why and by which request, what was and what is", async () => {
    await note("vendor.suspend", { reason: "তিনজন ক্রেতার অভিযোগ", after: { state: "suspended" } });
    const page = shown(await openAs(admin, "/bn/admin/audit?action=vendor.suspend"));
    for (const said of ["করিম", "অ্যাডমিন হিসেবে", "তিনজন ক্রেতার অভিযোগ", "req_of_this"].map((text) =>
      text.normalize("NFC"),
    ))
      expect(page.normalize("NFC")).toContain(said);
    expect(page).toMatch(/<del[^>]*>open<\/del>[\s\S]*<ins[^>]*>suspended<\/ins>/);
    expect(page).toContain(`href="/bn/admin/audit?person=${admin.userId}"`);
    expect(page).toContain('href="/bn/admin/vendors/ven_01jd3m8c1k9p0v4w7x2y5z6a8b"');
  });

  test("shows an act that has no word yet as it is, and neither tags nor scripts of what was typed", async () => {
    await note("moon.land", { reason: "<script>alert(1)</script>" });
    const page = await openAs(admin, "/en/admin/audit?action=moon.land");
    expect(page).toMatch(/<code[^>]*>moon\.land<\/code>/);
    expect(page).not.toContain("<script>alert(1)");
  });

  test("goes on by pages, keeps what was asked for, and finds one person's activity", async () => {
    for (let n = 0; n < 60; n += 1) await note("page.turn");
    const first = shown(await openAs(admin, `/en/admin/audit?action=page.turn&person=${admin.userId}`));
    expect(count(first, "page.turn</code>")).toBe(50);
    const [, next = ""] = /href="([^"]+cursor=\d+)"/.exec(first) ?? [];
    expect(next).toContain(`person=${admin.userId}`);
    const second = shown(await openAs(admin, next.replaceAll("&amp;", "&")));
    expect(count(second, "page.turn</code>")).toBe(10);
    expect(second).toContain("Back to the newest");
  });

  test("says so when nothing is found, and what it could not read", async () => {
    const empty = await openAs(admin, "/en/admin/audit?from=2020-01-01&to=2020-01-02");
    expect(empty).toContain("Nothing of that kind has been done.");
    const slip = shown(await openAs(admin, "/en/admin/audit?person=karim&from=yesterday&cursor=x"));
    expect(slip).toContain("karim · yesterday");
  });

  test("shows the end of the chain, which the command takes as it stands there", async () => {
    await note("vendor.reopen");
    const page = shown(await openAs(admin, "/en/admin/audit"));
    const [, head = ""] = /pnpm audit:verify (?:<!-- -->)?([0-9a-f]{64})/.exec(page) ?? [];
    await note("vendor.pause");
    expect(await verifyAudit(shop.world.owner, head)).toMatchObject({ broken: null });
    expect((await verifyAudit(shop.world.owner, "0".repeat(64))).broken).not.toBeNull();
  });
});

describe("the page of rights", () => {
  test("has a sentence and a mark in every column for every operation of policy.json", async () => {
    const rows = (await (await shop.world.fetch("/v1/policy.json")).json()) as { operationId: string }[];
    const page = shown(await openAs(admin, "/bn/admin/rights"));
    expect(count(page, 'scope="row"')).toBe(rows.length);
    expect(count(page, "<td")).toBe(rows.length * 11);
    for (const { operationId } of rows) expect(page).not.toContain(`<code>${operationId}</code>`);
  });

  test("shows of one role what it is named for, and nothing of others", async () => {
    const page = shown(await openAs(admin, "/en/admin/rights?role=packer"));
    expect(page).toContain("Role: packer. These");
    expect(page).toContain("Hand a parcel to the carrier");
    expect(page).not.toContain("See the shop&#x27;s account with the market");
  });

  test("marks what takes two people, and what asks for a fresh proof", async () => {
    const page = shown(await openAs(admin, "/en/admin/rights?role=admin"));
    const row = page.split("<tr").find((each) => each.includes("Agree to such a proposal")) ?? "";
    expect(row).toContain("takes two people");
    expect(row).toContain("asks for a fresh proof");
    const other = page.split("<tr").find((each) => each.includes("Read who did what")) ?? "";
    expect(other).not.toContain("takes two people");
  });
});

test("the page of limits says every class in words", async () => {
  const page = shown(await openAs(admin, "/bn/admin/limits")).normalize("NFC");
  expect(page).toContain("এক অ্যাকাউন্টে ১০ মিনিটে ২০ বার".normalize("NFC"));
  const english = shown(await openAs(admin, "/en/admin/limits"));
  expect(english).toContain("20 times in 10 minutes for one account");
  expect(english).toContain("3 tries of one code, within 5 minutes");
});

describe("the first page of the panel", () => {
  test("counts what waits and shows the day's money for codes", async () => {
    await shop.world.owner.query(
      `with others as (delete from sms_budget where day = dhaka_day() and slot > 0)
       insert into sms_budget (day, sent, spent_minor) values (dhaka_day(), 9100, 455000)
       on conflict (day, slot) do update set sent = 9100, spent_minor = 455000`,
    );
    const page = shown(await openAs(admin, "/en/admin"));
    expect(page).toContain("9,100 codes have been sent today.");
    expect(page).toContain("৳4,550");
    expect(page).toContain("Four fifths of the day&#x27;s money are spent.");
  });

  test("sends finance to what waits for it, and nobody else of the staff comes in", async () => {
    const finance = await aStaffSession(shop.world, "finance", "admin");
    expect(ends(await ask(site, await jarOf(finance), "/en/admin"))).toEqual([302, "/en/finance"]);
    expect((await ask(site, await jarOf(finance), "/en/admin/audit")).status).toBe(403);
    for (const role of ["support_1", "support_2"] satisfies StaffRole[]) {
      const other = await aStaffSession(shop.world, role, "admin");
      for (const path of ["", "/audit", "/rights", "/limits"])
        expect((await ask(site, await jarOf(other), `/en/admin${path}`)).status).toBe(403);
    }
  });
});
