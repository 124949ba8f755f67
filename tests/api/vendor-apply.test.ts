import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession } from "../market.ts";
import { applied, codeOf, ownApplications, sendApplication } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("somebody who wants to sell", () => {
  test("applies with an NID in Bangla digits, and nobody reads it where it lies", async () => {
    const { person, id, ...view } = await applied(shop, { nid: "১৯৯০ ১২৩৪ ৫৬৭৮৯" });
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
    const { person, id } = await applied(shop, { nameEn: "Hidden Loom" });
    expect((await shop.world.fetch("/v1/store/vendors/hidden-loom")).status).toBe(404);
    const headers = { ...(await person.as("vendor")), "x-haat-shop": id };
    expect((await shop.world.fetch("/v1/vendor/stock", { headers })).status).toBe(403);
  });

  test("has one application open at a time, also when the button is pressed twice at once", async () => {
    const person = await aBuyerSession(shop.world);
    const replies = await Promise.all([
      sendApplication(shop, person),
      sendApplication(shop, person),
      sendApplication(shop, person),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(await codeOf(sendApplication(shop, person))).toBe("application.open");
    expect((await ownApplications(shop, person)).items).toHaveLength(1);
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
    expect(await codeOf(sendApplication(shop, person, over))).toBe(code);
    expect((await ownApplications(shop, person)).items).toEqual([]);
  });

  test("needs a proven phone", async () => {
    const person = await aBuyerSession(shop.world);
    await shop.world.owner.query(
      "update user_account set phone_sealed = null, phone_hash = null, phone_tail = null where id = $1",
      [person.userId],
    );
    expect(await codeOf(sendApplication(shop, person))).toBe("application.phone_needed");
    expect((await shop.world.fetch("/v1/store/vendor-applications", { body: {} })).status).toBe(401);
  });

  test.each([
    ["Mollika Crafts", "mollika-crafts"],
    ["Sellai Crafts", "Se11ai  Crafts"],
    ["Orna House", "Oma House"],
    ["নীলা শাড়ি", "নীলা শাড়ী"],
  ])("cannot call his shop %s when there is a %s", async (first, second) => {
    await applied(shop, { nameBn: first });
    expect(await codeOf(sendApplication(shop, await aBuyerSession(shop.world), { nameBn: second }))).toMatch(
      "shop_name.taken",
    );
  });
});
