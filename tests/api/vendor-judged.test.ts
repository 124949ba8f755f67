import type { VendorFile, VendorPage } from "@haat/contract/admin-vendors";
import { smsLength } from "@haat/messaging/sms-length";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anAdmin, applied, codeOf, freshDigits, ownApplications, sendApplication, told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: Awaited<ReturnType<typeof anAdmin>>;
beforeAll(async () => {
  shop = await openShop();
  admin = await anAdmin(shop);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("the market", () => {
  test("approves: the shop opens, who applied owns it, and hears of it in one Bangla SMS", async () => {
    const { person, id } = await applied(shop, { nameEn: "Rupa Kantha" });
    const reply = await admin.decide(id, "approve");
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
    expect((await ownApplications(shop, person)).items[0]).toMatchObject({
      state: "open",
      slug: "rupa-kantha",
    });
  });

  test("decides once, however many press", async () => {
    const { id } = await applied(shop);
    const replies = await Promise.all([
      admin.decide(id, "approve"),
      admin.decide(id, "refuse", "নাম মেলেনি"),
      admin.decide(id, "approve"),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const { rows } = await shop.world.owner.query(
      "select count(*)::int n from audit where subject = $1 and action <> 'vendor.apply'",
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("refuses with a reason; he reads it, his name is free again and he may ask again", async () => {
    const { person, id } = await applied(shop, { nameEn: "Sonar Bangla Pots" });
    expect(await codeOf(admin.decide(id, "refuse"))).toBe("request.invalid");
    expect((await admin.decide(id, "refuse", "এনআইডি নামের সঙ্গে মেলেনি")).status).toBe(200);
    expect((await ownApplications(shop, person)).items[0]).toMatchObject({
      state: "refused",
      reason: "এনআইডি নামের সঙ্গে মেলেনি",
    });
    expect((await sendApplication(shop, person, { nameEn: "Sonar Bangla Pots" })).status).toBe(201);
    expect((await ownApplications(shop, person)).items.map(({ state }) => state)).toEqual([
      "applied",
      "refused",
    ]);
  });

  test("suspends and reopens at once: the next request of the shop meets it", async () => {
    const { person, id } = await applied(shop, { nameEn: "Stop And Go" });
    await admin.decide(id, "approve");
    const headers = await person.as("vendor");
    const stock = async () => (await shop.world.fetch("/v1/vendor/stock", { headers })).status;
    expect(await stock()).toBe(200);
    expect(await codeOf(admin.decide(id, "suspend"))).toBe("request.invalid");
    await admin.decide(id, "suspend", "নকল পণ্যের অভিযোগ");
    expect(await stock()).toBe(403);
    expect((await shop.world.fetch("/v1/store/vendors/stop-and-go")).status).toBe(404);
    expect((await ownApplications(shop, person)).items[0]?.reason).toBe("নকল পণ্যের অভিযোগ");
    await admin.decide(id, "reopen");
    expect(await stock()).toBe(200);
    expect(await codeOf(admin.decide(id, "approve"))).toBe("vendor.wrong_state");
  });

  test("finds shops by state, by part of a name and by the end of a phone", async () => {
    const { person, id } = await applied(shop, { nameEn: "Found By Many Ways" });
    const ids = ({ items }: VendorPage) => items.map((row) => row.id);
    const found = async (q: string) => ids(await admin.search(q));
    expect(ids(await admin.list("state=applied"))).toContain(id);
    expect(ids(await admin.list("state=open"))).not.toContain(id);
    expect(await found("by many")).toEqual([id]);
    expect(await found(person.phone.slice(-4))).toContain(id);
    expect(await found("%")).toEqual([]);
    const page = await admin.search("by many");
    expect(JSON.stringify(page)).not.toContain(person.phone.slice(3));
    expect(page.counts.applied).toBeGreaterThan(0);
  });

  test("sees that the same NID has asked before", async () => {
    const nid = freshDigits(17);
    const first = await applied(shop, { nid });
    const second = await applied(shop, { nid });
    const file = await told<VendorFile>(
      shop.world.fetch(`/v1/admin/vendors/${second.id}`, { headers: admin.headers }),
    );
    expect(file.alike.map(({ id }) => id)).toEqual([first.id]);
    expect(JSON.stringify(file)).not.toContain(nid);
  });

  test("answers only admins, and a missing shop like no shop", async () => {
    const { id } = await applied(shop);
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
    expect(await codeOf(admin.decide(missing, "approve"))).toBe("vendor.not_found");
  });
});
