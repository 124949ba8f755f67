import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { refreshToken } from "@haat/api/services/auth/refresh-token";
import { localPhone, type Phone } from "@haat/core/phone";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { proposeBy } from "../staff.ts";
import { confirmed } from "../stays.ts";
import { openSite, type Site } from "./site.ts";
import { ask, type Jar, press } from "./visiting.ts";

let shop: TestShop;
let site: Site;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});
afterEach(() => expect(shop.world.faults).toEqual([]));

/** The browser of somebody of the staff, at work. */
async function browserOf({ sessionId }: TestSession): Promise<Jar> {
  const token = await refreshToken(shop.world.edge.secret, { id: sessionId, generation: 0 });
  return new Map([["__Host-haat_refresh", token]]);
}
const textOf = async (reply: Response | Promise<Response>): Promise<string> => (await reply).text();

describe("a page of support", () => {
  test("finds a person by phone without naming the phone in an address, and shows him masked", async () => {
    const person = await aBuyerSession(shop.world);
    const phone = localPhone(person.phone as Phone);
    const jar = await browserOf(await aStaffSession(shop.world, "support_1"));
    const found = await textOf(press(site, jar, "/en/support/people", { q: phone }));
    expect(found).toContain(`/en/support/people/${person.userId}`);
    const page = await textOf(ask(site, jar, `/en/support/people/${person.userId}`));
    expect(page).toContain(person.phone.slice(-4));
    expect(page).not.toContain(phone.slice(2, 9));
    for (const empty of ["Nothing noted yet.", "No orders yet."]) expect(page).toContain(empty);
    expect(await textOf(press(site, jar, "/en/support/people", { q: "01911111111" }))).toContain(
      "Nobody is found",
    );
  });

  test("tells a phone only for a reason, on the spot and once", async () => {
    const person = await aBuyerSession(shop.world);
    const phone = localPhone(person.phone as Phone);
    const jar = await browserOf(await aStaffSession(shop.world, "support_1"));
    const path = `/en/support/reveal/people/${person.userId}`;
    const bare = await press(site, jar, path, { what: "phone", kind: "delivery", reason: "why" });
    expect([bare.status, await bare.text()]).toEqual([400, expect.stringContaining("at least ten letters")]);
    const told = await press(site, jar, path, {
      ...{ what: "phone", kind: "delivery" },
      reason: "the rider cannot find the house",
    });
    expect([told.status, await told.text()]).toEqual([200, expect.stringContaining(phone)]);
    expect(await textOf(ask(site, jar, path))).not.toContain(phone);
  });

  test("keeps a note, which the person's page shows", async () => {
    const person = await aBuyerSession(shop.world);
    const jar = await browserOf(await aStaffSession(shop.world, "support_2"));
    const path = `/bn/support/notes/people/${person.userId}`;
    expect((await press(site, jar, path, { text: "x" })).status).toBe(400);
    expect((await press(site, jar, path, { text: "বিকেলে ফোন ধরেন" })).status).toBe(303);
    expect(await textOf(ask(site, jar, `/bn/support/people/${person.userId}`))).toContain("বিকেলে ফোন ধরেন");
  });

  test.each([
    ["bn", "ঢেকে রেখে"],
    ["en", "was masked before it was kept"],
  ])("says once, in %s, that a phone in a note was masked", async (locale, words) => {
    const person = await aBuyerSession(shop.world);
    const jar = await browserOf(await aStaffSession(shop.world, "support_2"));
    const path = `/${locale}/support/notes/people/${person.userId}`;
    expect((await press(site, jar, path, { text: "wants a call on 01711223344" })).status).toBe(303);
    expect(await textOf(ask(site, jar, path))).toContain(words);
    expect(await textOf(ask(site, jar, path))).not.toContain(words);
    expect((await press(site, jar, path, { text: "wants a call at noon" })).status).toBe(303);
    expect(await textOf(ask(site, jar, path))).not.toContain(words);
  });

  test("says so on the spot, where the answer to a reason is a page", async () => {
    const person = await aBuyerSession(shop.world);
    const jar = await browserOf(await aStaffSession(shop.world, "support_1"));
    const told = await press(site, jar, `/en/support/reveal/people/${person.userId}`, {
      ...{ what: "phone", kind: "delivery" },
      reason: "the rider at 01811223344 cannot find the house",
    });
    expect([told.status, await told.text()]).toEqual([200, expect.stringContaining("was masked before")]);
  });

  test("shows what a person was refused, by its name and why, and nothing that a colleague was", async () => {
    const person = await aBuyerSession(shop.world);
    const colleague = await aStaffSession(shop.world, "support_2");
    const jar = await browserOf(await aStaffSession(shop.world, "support_1"));
    const path = `/en/support/people/${person.userId}`;
    expect(await textOf(ask(site, jar, path))).toContain("Nothing was refused for safety.");
    const body = { name: "Kar\u0456m", locale: "en" };
    const refused = await shop.world.fetch("/v1/auth/me/profile", {
      method: "PUT",
      headers: person.headers,
      body,
    });
    expect(await refused.json()).toMatchObject({ code: "name.invalid" });
    const page = await textOf(ask(site, jar, path));
    expect(page).toContain("Refused attempts");
    expect(page).not.toContain("Nothing was refused");
    await shop.world.owner.query(
      `insert into audit (actor, role, action, subject, after)
       values ('support_2:' || $1, 'support_2', 'refused', 'decideProposal', '{"code": "proposal.own_hand"}')`,
      [colleague.userId],
    );
    const theirs = await textOf(ask(site, jar, `/en/support/people/${colleague.userId}`));
    expect(theirs).toContain("Nothing was refused for safety.");
  });
});

describe("a page of admin", () => {
  test("suspends only at the second press, and says so", async () => {
    const person = await aBuyerSession(shop.world);
    const jar = await browserOf(await aStaffSession(shop.world, "admin", "admin"));
    const path = `/en/admin/people/${person.userId}`;
    const fields = { act: "suspend", reason: "the phone was stolen" };
    const first = await textOf(press(site, jar, path, fields));
    expect(first).toContain("Suspend this person?");
    expect(await textOf(ask(site, jar, path))).not.toContain("badge-bad");
    expect((await press(site, jar, path, { ...fields, intent: "decide" })).status).toBe(303);
    expect(await textOf(ask(site, jar, path))).toContain("badge-bad");
  });

  test("lets another admin agree to a role, and its maker only take it back", async () => {
    const maker = await aStaffSession(shop.world, "admin", "admin");
    const checker = await aStaffSession(shop.world, "admin", "admin");
    for (const each of [maker, checker]) await confirmed(shop.world, each);
    const person = await aBuyerSession(shop.world);
    const wish = { kind: "role.grant", personId: person.userId, role: "support_1" } as const;
    const { body } = await proposeBy(shop.world, maker, { ...wish, reason: "joins on the first" });
    const path = "/en/admin/proposals";
    const own = await textOf(ask(site, await browserOf(maker), path));
    expect([own.includes("Withdraw"), own.includes('value="agree"')]).toEqual([true, false]);
    const jar = await browserOf(checker);
    expect(await textOf(ask(site, jar, path))).toContain('value="agree"');
    const fields = { id: body.proposals[0]?.id ?? "", key: "k", verb: "agree", reason: "" };
    expect(await textOf(press(site, jar, path, fields))).toContain("Agree? It is carried out at once.");
    const done = await press(site, jar, path, { ...fields, intent: "decide" });
    expect([done.status, done.headers.get("location")]).toEqual([303, path]);
    expect(await textOf(ask(site, jar, "/en/admin/people?show=support_1"))).toContain(person.userId);
  });

  test("and of finance says when nothing waits, and is nobody else's", async () => {
    const finance = await browserOf(await aStaffSession(shop.world, "finance"));
    expect(await textOf(ask(site, finance, "/en/support/proposals"))).toContain("Nothing waits");
    const reader = await browserOf(await aStaffSession(shop.world, "support_1"));
    expect((await ask(site, reader, "/en/support/proposals")).status).toBe(403);
    expect((await ask(site, reader, "/en/admin/people")).status).toBe(403);
  });
});
