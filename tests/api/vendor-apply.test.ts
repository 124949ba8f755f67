import type { VendorFile, VendorPage } from "@haat/contract/admin-vendors";
import type { ApplicationList, ApplicationView } from "@haat/contract/vendor-application";
import { smsLength } from "@haat/messaging/sms-length";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aStaffSession, aVendorSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

let made = 0;
const digits = (count: number): string => String((made += 1) + 10 ** (count - 1));
const application = (over: object = {}) => ({
  nameBn: `ঝর্ণা তাঁত ঘর ${(made += 1)}`,
  story: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি।",
  areaId: "tha-dhaka-dhanmondi",
  ownerName: "রহিমা খাতুন",
  nid: digits(13),
  payout: { provider: "bkash", number: "01712345678", holder: "রহিমা খাতুন" },
  terms: true,
  ...over,
});
const path = "/v1/store/vendor-applications";
const send = (person: TestSession, over: object = {}) =>
  shop.world.fetch(path, { headers: person.headers, body: application(over) });
const told = async <T>(reply: Response | Promise<Response>): Promise<T> => (await (await reply).json()) as T;
const codeOf = async (reply: Response | Promise<Response>): Promise<string> =>
  (await told<{ code: string }>(reply)).code;
const read = (person: TestSession) =>
  told<ApplicationList>(shop.world.fetch(path, { headers: person.headers }));
const decide = (id: string, act: string, reason = "") =>
  shop.world.fetch(`/v1/admin/vendors/${id}/decisions`, { headers: admin.headers, body: { act, reason } });
const search = (body: object) =>
  told<VendorPage>(shop.world.fetch("/v1/admin/vendors/search", { headers: admin.headers, body }));

async function applied(over: object = {}) {
  const person = await aBuyerSession(shop.world);
  const reply = await send(person, over);
  expect(reply.status).toBe(201);
  return { person, ...(await told<ApplicationView>(reply)) };
}

describe("somebody who wants to sell", () => {
  test("applies with an NID in Bangla digits, and nobody reads it where it lies", async () => {
    const { person, id, ...view } = await applied({ nid: "১৯৯০ ১২৩৪ ৫৬৭৮৯" });
    expect(view).toMatchObject({ state: "applied", slug: null, nidTail: "6789", reason: null });
    expect(view.payout).toEqual({ provider: "bkash", tail: "5678" });
    const { rows } = await shop.world.owner.query(
      "select to_jsonb(v) v, to_jsonb(p) p, to_jsonb(a) a, (select jsonb_agg(to_jsonb(x)) from audit x where x.subject = v.id) x from vendor v join vendor_paper p on p.vendor_id = v.id join payout_account a on a.vendor_id = v.id where v.id = $1",
      [id],
    );
    const kept = JSON.stringify(rows);
    for (const secret of ["1990123456789", "01712345678", person.phone]) expect(kept).not.toContain(secret);
    const { rows: consents } = await shop.world.owner.query(
      "select purpose, given, version from consent where user_id = $1",
      [person.userId],
    );
    expect(consents).toEqual([{ purpose: "terms", given: true, version: "selling-2026-11" }]);
  });

  test("is not shown to buyers and may do nothing for a shop before he is approved", async () => {
    const { person, id } = await applied({ nameEn: "Hidden Loom" });
    expect((await shop.world.fetch("/v1/store/vendors/hidden-loom")).status).toBe(404);
    const headers = { ...(await person.as("vendor")), "x-haat-shop": id };
    expect((await shop.world.fetch("/v1/vendor/stock", { headers })).status).toBe(403);
  });

  test("has one application open at a time, also when the button is pressed twice at once", async () => {
    const person = await aBuyerSession(shop.world);
    const replies = await Promise.all([send(person), send(person), send(person)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(await codeOf(send(person))).toBe("application.open");
    expect((await read(person)).items).toHaveLength(1);
  });

  test.each([
    [{ nid: "12345678901" }, "nid.invalid"],
    [{ nameBn: "", nameEn: "" }, "shop_name.invalid"],
    [{ nameBn: "", nameEn: "Аarong" }, "shop_name.invalid"],
    [{ nameBn: "bKash সহায়তা" }, "shop_name.taken"],
    [{ areaId: "dis-dhaka" }, "area.not_found"],
    [{ areaId: "nowhere" }, "area.not_found"],
    [{ ownerName: "x1" }, "name.invalid"],
    [{ payout: { provider: "rocket", number: "01712345678", holder: "রহিমা" } }, "payout.account_invalid"],
    [{ payout: { provider: "bkash", number: "০১৭০০০০০৯৯৯", holder: "রহিমা" } }, "payout.account_of_market"],
    [{ terms: false }, "request.invalid"],
    [{ story: "ছোট" }, "request.invalid"],
  ])("is told what is wrong with %o, and nothing is kept", async (over, code) => {
    const person = await aBuyerSession(shop.world);
    expect(await codeOf(send(person, over))).toBe(code);
    expect((await read(person)).items).toEqual([]);
  });

  test("needs a proven phone", async () => {
    const person = await aBuyerSession(shop.world);
    await shop.world.owner.query(
      "update user_account set phone_sealed = null, phone_hash = null, phone_tail = null where id = $1",
      [person.userId],
    );
    expect(await codeOf(send(person))).toBe("application.phone_needed");
    expect((await shop.world.fetch(path, { body: application() })).status).toBe(401);
  });

  test.each([
    ["Mollika Crafts", "mollika-crafts"],
    ["Sellai Crafts", "Se11ai  Crafts"],
    ["Orna House", "Oma House"],
    ["নীলা শাড়ি", "নীলা শাড়ী"],
  ])("cannot call his shop %s when there is a %s", async (first, second) => {
    await applied({ nameBn: first });
    expect(await codeOf(send(await aBuyerSession(shop.world), { nameBn: second }))).toMatch(
      "shop_name.taken",
    );
  });
});

describe("the market", () => {
  test("approves: the shop opens, who applied owns it, and hears of it in one Bangla SMS", async () => {
    const { person, id } = await applied({ nameEn: "Rupa Kantha" });
    const reply = await decide(id, "approve");
    expect(reply.status).toBe(200);
    const file = await told<VendorFile>(reply);
    expect(file).toMatchObject({ state: "open", slug: "rupa-kantha", members: [{ role: "owner" }] });
    expect(file.history.map(({ action }) => action)).toEqual(["vendor.approve", "vendor.apply"]);
    const [sms] = await waitingMessages(shop.world);
    expect(sms?.to).toBe(person.phone);
    expect(smsLength(sms?.text ?? "").parts).toBe(1);
    expect((await shop.world.fetch("/v1/store/vendors/rupa-kantha")).status).toBe(200);
    const headers = await person.as("vendor");
    expect((await shop.world.fetch("/v1/vendor/stock", { headers })).status).toBe(200);
    expect((await read(person)).items[0]).toMatchObject({ state: "open", slug: "rupa-kantha" });
  });

  test("decides once, however many press", async () => {
    const { id } = await applied();
    const replies = await Promise.all([
      decide(id, "approve"),
      decide(id, "refuse", "নাম মেলেনি"),
      decide(id, "approve"),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { rows } = await shop.world.owner.query(
      "select count(*)::int n from audit where subject = $1 and action <> 'vendor.apply'",
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("refuses with a reason; he reads it, his name is free again and he may ask again", async () => {
    const { person, id } = await applied({ nameEn: "Sonar Bangla Pots" });
    expect(await codeOf(decide(id, "refuse"))).toBe("request.invalid");
    expect((await decide(id, "refuse", "এনআইডি নামের সঙ্গে মেলেনি")).status).toBe(200);
    expect((await read(person)).items[0]).toMatchObject({
      state: "refused",
      reason: "এনআইডি নামের সঙ্গে মেলেনি",
    });
    expect((await send(person, { nameEn: "Sonar Bangla Pots" })).status).toBe(201);
    expect((await read(person)).items.map(({ state }) => state)).toEqual(["applied", "refused"]);
  });

  test("suspends and reopens at once: the next request of the shop meets it", async () => {
    const { person, id } = await applied({ nameEn: "Stop And Go" });
    await decide(id, "approve");
    const headers = await person.as("vendor");
    const stock = async () => (await shop.world.fetch("/v1/vendor/stock", { headers })).status;
    expect(await stock()).toBe(200);
    expect(await codeOf(decide(id, "suspend"))).toBe("request.invalid");
    await decide(id, "suspend", "নকল পণ্যের অভিযোগ");
    expect(await stock()).toBe(403);
    expect((await shop.world.fetch("/v1/store/vendors/stop-and-go")).status).toBe(404);
    expect((await read(person)).items[0]?.reason).toBe("নকল পণ্যের অভিযোগ");
    await decide(id, "reopen");
    expect(await stock()).toBe(200);
    expect(await codeOf(decide(id, "approve"))).toBe("vendor.wrong_state");
  });

  test("finds shops by state, by part of a name and by the end of a phone", async () => {
    const { person, id } = await applied({ nameEn: "Found By Many Ways" });
    const found = async (body: object) => (await search(body)).items.map((row) => row.id);
    expect(await found({ state: "applied" })).toContain(id);
    expect(await found({ state: "open" })).not.toContain(id);
    expect(await found({ q: "by many" })).toEqual([id]);
    expect(await found({ q: person.phone.slice(-4) })).toContain(id);
    expect(await found({ q: "%" })).toEqual([]);
    const page = await search({ q: "by many" });
    expect(JSON.stringify(page)).not.toContain(person.phone.slice(3));
    expect(page.counts.applied).toBeGreaterThan(0);
  });

  test("sees that the same NID has asked before", async () => {
    const nid = digits(17);
    const first = await applied({ nid });
    const second = await applied({ nid });
    const file = await told<VendorFile>(
      shop.world.fetch(`/v1/admin/vendors/${second.id}`, { headers: admin.headers }),
    );
    expect(file.alike.map(({ id }) => id)).toEqual([first.id]);
    expect(JSON.stringify(file)).not.toContain(nid);
  });

  test("answers only admins, and a missing shop like no shop", async () => {
    const { id } = await applied();
    for (const role of ["support_1", "support_2", "finance"] as const) {
      const headers = (await aStaffSession(shop.world, role, "admin")).headers;
      expect((await shop.world.fetch(`/v1/admin/vendors/${id}`, { headers })).status).toBe(403);
      const body = { act: "approve", reason: "" };
      expect((await shop.world.fetch(`/v1/admin/vendors/${id}/decisions`, { headers, body })).status).toBe(
        403,
      );
    }
    const missing = id.replace(/.{4}$/, "0000");
    expect(await codeOf(shop.world.fetch(`/v1/admin/vendors/${missing}`, { headers: admin.headers }))).toBe(
      "vendor.not_found",
    );
    expect(await codeOf(decide(missing, "approve"))).toBe("vendor.not_found");
  });
});

describe("papers", () => {
  const give = (headers: Readonly<Record<string, string>>, kind: string, body: object) =>
    shop.world.fetch(`/v1/vendor/papers/${kind}`, { method: "PUT", headers, body });

  test("come one by one; a DBID that was checked stands on the shop's page", async () => {
    const { person, id } = await applied({ nameEn: "Paper Work" });
    await decide(id, "approve");
    const headers = await person.as("vendor");
    const dbid = async () =>
      (await told<{ dbid: string | null }>(shop.world.fetch("/v1/store/vendors/paper-work"))).dbid;
    expect((await give(headers, "dbid", {})).status).toBe(200);
    expect(await codeOf(give(headers, "tin", {}))).toBe("paper.invalid");
    expect(await codeOf(give(headers, "tin", { number: "12345" }))).toBe("paper.invalid");
    expect((await give(headers, "tin", { number: "১২৩৪৫৬৭৮৯০১২" })).status).toBe(200);
    await give(headers, "dbid", { number: "dbid-2026-104512" });
    expect(await dbid()).toBeNull();
    const verdict = (body: object) =>
      shop.world.fetch(`/v1/admin/vendors/${id}/papers/dbid/verdict`, { headers: admin.headers, body });
    expect(await codeOf(verdict({ verdict: "refused", note: "" }))).toBe("request.invalid");
    expect((await verdict({ verdict: "verified", note: "" })).status).toBe(200);
    expect(await codeOf(verdict({ verdict: "verified", note: "" }))).toBe("paper.not_found");
    expect(await dbid()).toBe("DBID-2026-104512");
    await give(headers, "dbid", { number: "DBID-2026-999999" });
    expect(await dbid()).toBeNull();
  });

  test("are the owner's alone", async () => {
    const { id, slug } = await applied({ nameEn: "Whose Papers" });
    await decide(id, "approve");
    const vendor = { id: id as never, slug: slug ?? "" };
    for (const role of ["manager", "packer", "accountant"] as const) {
      const { headers } = await aVendorSession(shop.world, vendor, role);
      expect((await shop.world.fetch("/v1/vendor/papers", { headers })).status).toBe(403);
      expect((await give(headers, "tin", { number: "123456789012" })).status).toBe(403);
    }
  });

  test("a DBID is asked for after so many days, on a list and with no shop closed", async () => {
    const { person, id } = await applied({ nameEn: "Long Without" });
    await decide(id, "approve");
    const headers = await person.as("vendor");
    const due = async () =>
      (
        await told<{ dbidDue: { daysLeft: number } | null }>(
          shop.world.fetch("/v1/vendor/papers", { headers }),
        )
      ).dbidDue?.daysLeft;
    expect(await due()).toBe(180);
    await shop.world.owner.query(
      "update vendor set approved_at = now() - interval '181 days' where id = $1",
      [id],
    );
    expect(await due()).toBeLessThan(0);
    expect((await search({ dbid: "overdue" })).items.map((row) => row.id)).toEqual([id]);
    expect((await shop.world.fetch("/v1/vendor/stock", { headers })).status).toBe(200);
  });
});
