import type { PersonPage, PersonView } from "@haat/contract/person";
import type { RevealView } from "@haat/contract/reveal";
import type { SupportOrderView } from "@haat/contract/support";
import { localPhone, type Phone } from "@haat/core/phone";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { placeOrder } from "../buying.ts";
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
let reader: TestSession;
let acting: TestSession;
beforeAll(async () => {
  shop = await openShop();
  reader = await aStaffSession(shop.world, "support_1");
  acting = await aStaffSession(shop.world, "support_2");
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const why = { kind: "delivery", reason: "কুরিয়ার ঠিকানা খুঁজে পাচ্ছেন না" };
const phoneOf = (person: TestSession): string => localPhone(person.phone as Phone);
const search = (q: string, by = reader) =>
  ask<PersonPage>(shop.world, by, ["POST", "/v1/support/searches/people"], { q });
const read = (id: string, by = reader) =>
  ask<PersonView>(shop.world, by, ["GET", `/v1/support/people/${id}`]);
const reveal = (id: string, body: object = { what: "phone", ...why }, by = reader) =>
  ask<RevealView>(shop.world, by, ["POST", `/v1/support/people/${id}/reveals`], body);
const withMail = async (person: TestSession, mail: string) =>
  shop.world.owner.query(
    "update user_account set email_sealed = $2, email_hash = $3, email_verified_at = now() where id = $1",
    [
      person.userId,
      await shop.node.sealer.seal("email", mail),
      await shop.node.sealer.fingerprint("email", mail),
    ],
  );
const aGuestsOrder = async () => {
  const { variants } = await aProduct(shop.world);
  return placeOrder(shop, "bkash", [[variants[0].id, 1]], "01799998888");
};

describe("a person that support looks for", () => {
  test("is found by phone in any digits, by its end, by mail and by name, and always masked", async () => {
    const person = await aBuyerSession(shop.world);
    const mail = `mili-${person.userId.slice(-6)}@haat.test`;
    await withMail(person, mail);
    await shop.world.owner.query("update user_account set name = 'মিলি বেগম ৭' where id = $1", [
      person.userId,
    ]);
    const bangla = phoneOf(person).replace(/[0-9]/g, (digit) => "০১২৩৪৫৬৭৮৯"[Number(digit)] ?? "");
    for (const typed of [
      phoneOf(person),
      bangla,
      person.phone,
      person.phone.slice(-4),
      mail.toUpperCase(),
      "মিলি বেগম",
    ]) {
      const { body } = await search(typed);
      expect([typed, body.items.map(({ id }) => id)]).toEqual([
        typed,
        expect.arrayContaining([person.userId]),
      ]);
      expect(JSON.stringify(body)).not.toContain(phoneOf(person).slice(2, 9));
      expect(JSON.stringify(body)).not.toContain(mail);
    }
  });

  test("is not found by what can mean nobody, nor all of them by nothing", async () => {
    expect((await search("ab")).body.items).toEqual([]);
    expect((await search("")).status).toBe(400);
    expect((await search("01700000000")).body.items).toEqual([]);
    expect((await search("%%%")).body.items).toEqual([]);
  });

  test("is shown with shops, sessions and state, in no more fields than that, and a missing one is not", async () => {
    const vendor = await aVendor(shop.world);
    const person = await aVendorSession(shop.world, vendor, "manager");
    const { body } = await read(person.userId);
    expect(Object.keys(body).toSorted()).toEqual(
      "consents email id name notes orderCount orders phone refusals sessionCount shops since state".split(
        " ",
      ),
    );
    expect(body).toMatchObject({ state: "active", sessionCount: 1, orderCount: 0, email: null });
    expect(body.shops).toMatchObject([{ id: vendor.id, role: "manager", state: "open" }]);
    expect(body.phone).toBe(`01•••••${person.phone.slice(-4)}`);
    const missing = `${person.userId.slice(0, -4)}zzzz`;
    expect(await read(missing)).toMatchObject({ status: 404, code: "person.not_found" });
  });

  test("is nobody's business who is not of the staff", async () => {
    const person = await aBuyerSession(shop.world);
    for (const stranger of [
      await aBuyerSession(shop.world, "support"),
      await aVendorSession(shop.world, await aVendor(shop.world)),
    ]) {
      const headers = await stranger.as("support");
      for (const told of [
        await search(phoneOf(person), { ...stranger, headers }),
        await read(person.userId, { ...stranger, headers }),
        await reveal(person.userId, { what: "phone", ...why }, { ...stranger, headers }),
      ])
        expect(told).toMatchObject({ status: 403, code: "auth.forbidden" });
    }
  });
});

describe("a note", () => {
  test("stands on the person, on the order and on the shop, with its author, and no phone in it", async () => {
    const vendor = await aVendor(shop.world);
    const person = await aBuyerSession(shop.world);
    const { order } = await aGuestsOrder();
    const text = "বিকেলে 01712345678 নম্বরে ফোন ধরেন";
    for (const place of [`people/${person.userId}`, `orders/${order.id}`, `shops/${vendor.id}`]) {
      const told = await ask(shop.world, reader, ["POST", `/v1/support/${place}/notes`], { text });
      expect([place, told.status]).toEqual([place, 201]);
    }
    const noted = [{ text: "বিকেলে 01•••••5678 নম্বরে ফোন ধরেন", author: "করিম" }];
    expect((await read(person.userId)).body.notes).toMatchObject(noted);
    const story = await ask<SupportOrderView>(shop.world, acting, ["GET", `/v1/support/orders/${order.id}`]);
    expect(story.body.notes).toMatchObject(noted);
    const of = await ask(shop.world, acting, ["GET", `/v1/support/shops/${vendor.id}/notes`]);
    expect(of.body["items"]).toMatchObject(noted);
  });

  test("about nothing is refused, and nobody else ever reads one", async () => {
    const missing = await ask(
      shop.world,
      reader,
      ["POST", `/v1/support/people/usr_${"0".repeat(26)}/notes`],
      { text: "কেউ নেই" },
    );
    expect(missing).toMatchObject({ status: 404, code: "person.not_found" });
    const person = await aBuyerSession(shop.world);
    await ask(shop.world, reader, ["POST", `/v1/support/people/${person.userId}/notes`], { text: "গোপন কথা" });
    const seen = await shop.node.db.ask(
      { kind: "visitor", sessionId: person.sessionId },
      sql`select * from support_note`,
    );
    expect(seen).toEqual([]);
  });
});
