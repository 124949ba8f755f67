import type { RevealView } from "@haat/contract/reveal";
import { localPhone, type Phone } from "@haat/core/phone";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { placeOrder } from "../buying.ts";
import { aBuyerSession, aProduct, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let reader: TestSession;
beforeAll(async () => {
  shop = await openShop();
  reader = await aStaffSession(shop.world, "support_1");
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const why = { kind: "delivery", reason: "কুরিয়ার ঠিকানা খুঁজে পাচ্ছেন না" };
const phoneOf = (person: TestSession): string => localPhone(person.phone as Phone);
const reveal = (id: string, body: object = { what: "phone", ...why }, by = reader) =>
  ask<RevealView>(shop.world, by, ["POST", `/v1/support/people/${id}/reveals`], body);
const auditOf = async (subject: string) =>
  (
    await shop.world.owner.query<{ action: string; actor: string; reason: string | null; row: string }>(
      "select action, actor, reason, to_jsonb(a)::text as row from audit a where subject = $1 and action like 'contact.%' order by id",
      [subject],
    )
  ).rows;
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

describe("a phone or a mail", () => {
  test("is told whole for a reason, and the audit knows who asked and why, but not what was told", async () => {
    const person = await aBuyerSession(shop.world);
    await withMail(person, "whole@haat.test");
    expect((await reveal(person.userId)).body.value).toBe(phoneOf(person));
    const mail = await reveal(person.userId, { what: "mail", kind: "law", reason: "আদালতের আদেশ ১২/২০২৬" });
    expect(mail.body.value).toBe("whole@haat.test");
    const rows = await auditOf(person.userId);
    expect(rows).toMatchObject([
      { action: "contact.reveal", actor: `support_1:${reader.userId}`, reason: why.reason },
      { action: "contact.reveal", reason: "আদালতের আদেশ ১২/২০২৬" },
    ]);
    for (const { row } of rows) expect(row).not.toMatch(/whole@|018\d{8}/);
  });

  test.each([
    { what: "phone" },
    { what: "phone", kind: "delivery" },
    { what: "phone", kind: "delivery", reason: "দরকার" },
    { what: "phone", kind: "delivery", reason: "          x" },
    { what: "phone", kind: "curious", reason: why.reason },
    { what: "password", ...why },
  ])("is not told for %o", async (body) => {
    const person = await aBuyerSession(shop.world);
    const told = await reveal(person.userId, body);
    expect(told).toMatchObject({ status: 400, code: "request.invalid" });
    expect(await auditOf(person.userId)).toEqual([]);
  });

  test("that is not there is not told, and counts nothing", async () => {
    const person = await aBuyerSession(shop.world);
    const told = await reveal(person.userId, { what: "mail", ...why });
    expect(told).toMatchObject({ status: 409, code: "contact.none" });
    expect(await auditOf(person.userId)).toEqual([]);
  });

  test("of a guest's order is told by the order, and a number in the reason is masked", async () => {
    const { order } = await aGuestsOrder();
    const path = `/v1/support/orders/${order.id}/reveals`;
    const told = await ask<RevealView>(shop.world, reader, ["POST", path], {
      ...why,
      reason: "তিনি 01799998888 থেকে ফোন করেছিলেন",
    });
    expect(told.body.value).toBe("01799998888");
    const [row] = await auditOf(order.id);
    expect(row).toMatchObject({ action: "contact.reveal" });
    expect(row?.row).not.toContain("01799998888");
  });

  test("is told only so often a day, also at once, and at the end of it every admin hears of it once", async () => {
    const admin = await aStaffSession(shop.world, "admin", "admin");
    const curious = await aStaffSession(shop.world, "support_2");
    const person = await aBuyerSession(shop.world);
    await shop.world.owner.query(
      "insert into setting (id, name, value, valid_from, valid_to) values ('set_reveals', 'reveals_per_day', '3', now(), null)",
    );
    const body = { what: "phone", ...why };
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => reveal(person.userId, body, curious)));
    expect(told.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(told.filter(({ code }) => code === "reveal.limit")).toHaveLength(2);
    const rows = await auditOf(person.userId);
    expect(rows.filter(({ action }) => action === "contact.reveal_refused")).toHaveLength(2);
    const { rows: alarms } = await shop.world.owner.query(
      "select payload from outbox where topic = 'person' and aggregate = $1",
      [admin.userId],
    );
    expect(alarms).toEqual([{ payload: { word: "staff.reveal_limit" } }]);
    await shop.world.owner.query("update setting set valid_to = now() where id = 'set_reveals'");
    expect((await reveal(person.userId, body, curious)).body.left).toBeGreaterThan(20);
  });
});
