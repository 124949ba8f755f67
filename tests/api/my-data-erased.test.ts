import { erasePeople } from "@haat/api/jobs/erase-people";
import { sendMessages } from "@haat/api/jobs/send-messages";
import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import { verifyAudit } from "@haat/db/verify-audit";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payByWallet } from "../buying.ts";
import {
  askErasure,
  aWholeLife,
  bought,
  cancelled,
  confirmAll,
  daysPass,
  erasureState,
  refunded,
  wanted,
} from "../erasing.ts";
import { columnsThatSay } from "../every-column.ts";
import { anEmail } from "../mailbox.ts";
import { aBuyerSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { signIn } from "../signing-in.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("who is erased", () => {
  test("is named nowhere any more, while the ledger, the orders' money and the audit stay whole", async () => {
    const { world } = shop;
    const email = anEmail();
    const { headers, userId } = await aWholeLife(shop, email);
    const [first, open] = [await bought(shop, headers), await bought(shop, {})];
    await payByWallet(shop, first);
    await refunded(shop, first);
    await cancelled(shop, open);
    const hash = await phoneHash(world.edge.sealer, parsePhone(wanted.phone));
    const mailHash = await world.edge.sealer.fingerprint("email", email);
    const words = [wanted.phone.slice(1), wanted.alt.slice(1), email, wanted.name, wanted.place];
    const hashes = [hash, mailHash];
    const before = await columnsThatSay(world, [...words, ...hashes]);
    for (const column of [
      "user_account.phone_hash",
      "address.phone_sealed",
      "orders.contact_name",
      "identity.label_sealed",
      "support_note.text",
      "passkey.name",
    ])
      expect(before).toContain(column);
    const money =
      "select id, state, goods_minor, delivery_minor, total_minor from orders where buyer_id = $1 or id = $2 order by id";
    const sums = (await world.owner.query(money, [userId, open.order.id])).rows;
    await confirmAll(shop, userId);
    expect((await askErasure(shop, headers)).status).toBe(200);
    await daysPass(shop, 7);
    while ((await sendMessages(shop.jobs)) > 0);
    await erasePeople(shop.jobs);
    expect(await erasureState(shop, userId)).toBe("done");
    expect(await columnsThatSay(world, words)).toEqual([]);
    // The audit names people by keyed fingerprints, so that its chain stays whole when they are gone.
    const left = await columnsThatSay(world, hashes);
    expect(left.filter((column) => !["audit.before", "audit.after"].includes(column))).toEqual([]);
    expect((await world.owner.query(money, [userId, open.order.id])).rows).toEqual(sums);
    expect((await world.fetch("/v1/auth/me", { headers })).status).toBe(401);
    await expectBooksInOrder(shop);
    expect((await verifyAudit(world.owner)).broken).toBeNull();
  });

  test("may come again with the same number, as a stranger", async () => {
    const first = await signIn(shop.world, "01322000010");
    await confirmAll(shop, first.me.id);
    await askErasure(shop, { authorization: `Bearer ${first.access.token}` });
    await daysPass(shop, 7);
    await erasePeople(shop.jobs);
    const again = await signIn(shop.world, "01322000010");
    expect(again.me.id).not.toBe(first.me.id);
    const headers = { authorization: `Bearer ${again.access.token}` };
    expect(await (await shop.world.fetch("/v1/store/orders", { headers })).json()).toMatchObject({
      items: [],
    });
  });

  test("is erased to the end when the worker dies between the account and the orders", async () => {
    const stay = await aBuyerSession(shop.world);
    const order = await bought(shop, stay.headers, stay.phone);
    await cancelled(shop, order);
    await confirmed(shop.world, stay);
    await askErasure(shop, stay.headers);
    await daysPass(shop, 7);
    let asked = 0;
    const { books } = shop.jobs;
    const dying: typeof books = {
      ...books,
      ask: (statement) =>
        (asked += 1) > 1 ? Promise.reject(new Error("the worker died")) : books.ask(statement),
    };
    await erasePeople({ ...shop.jobs, books: dying });
    expect(shop.world.faults.splice(0)).toHaveLength(1);
    const nameOf = async () =>
      (
        await shop.world.owner.query("select contact_name as name from orders where id = $1", [
          order.order.id,
        ])
      ).rows[0].name;
    expect([await erasureState(shop, stay.userId), await nameOf()]).toEqual(["asked", "Kohinoor"]);
    expect((await shop.world.fetch("/v1/auth/me", { headers: stay.headers })).status).toBe(401);
    await erasePeople(shop.jobs);
    expect([await erasureState(shop, stay.userId), await nameOf()]).toEqual(["done", "—"]);
    await erasePeople(shop.jobs);
    const { rows } = await shop.world.owner.query(
      "select count(*)::int from audit where action = 'person.erase' and subject = $1",
      [stay.userId],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });
});
