import type { ConversationView } from "@haat/contract/conversation";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Conversing, mine, openConversing } from "../conversing.ts";
import { aBuyerSession, aStaffSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let talk: Conversing;
beforeAll(async () => {
  shop = await openShop();
  talk = openConversing(shop);
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

describe("a conversation", () => {
  test("goes from a buyer's order to the shop and back, and each sees what the other has read", async () => {
    const counter = await talk.aCounter();
    const { stand, buyer, write, read, answer, shopAt, list } = counter;
    const bought = await talk.market.bought(stand);
    await talk.owned(buyer, bought);
    expect((await read()).id).toBeNull();
    expect((await read(`?part=${bought.partId}`)).about.order?.id).toBe(bought.placed.order.id);
    const first = await write("কবে পাঠাবেন?", { part: bought.partId });
    expect([first.status, first.body.messages]).toMatchObject([
      200,
      [{ by: "buyer", text: "কবে পাঠাবেন?", about: { order: { id: bought.placed.order.id } } }],
    ]);
    expect(await list(stand.owner, "?which=unread")).toMatchObject({ unread: 1, items: [{ unread: 1 }] });

    const shown = await ask<ConversationView>(shop.world, stand.owner, ["GET", await shopAt()]);
    expect(shown.body).toMatchObject({
      unread: 1,
      messages: [{ about: { order: { part: bought.partId } } }],
    });
    expect((await read()).readAt).toBeNull();
    expect(await counter.seen()).toBe(204);
    expect((await read()).readAt).not.toBeNull();
    expect((await answer("আজ বিকেলে।")).status).toBe(200);
    expect((await list(stand.owner, "?which=unread")).items).toEqual([]);
    expect(await list(buyer)).toMatchObject({
      unread: 1,
      items: [{ last: { by: "shop", text: "আজ বিকেলে।" } }],
    });
    const both = await read();
    expect(both.messages.map(({ by }) => by)).toEqual(["buyer", "shop"]);
    expect(await counter.seen(buyer)).toBe(204);
    expect((await list(buyer)).unread).toBe(0);
  });

  test("is between its two alone: neither another buyer, another shop, its packers nor the market reads it", async () => {
    const { stand, buyer, write, read, shopAt } = await talk.aCounter();
    expect((await write("Is it soft?")).status).toBe(200);
    const [other, stranger] = [await talk.market.aStand(), await aBuyerSession(shop.world)];
    const packer = await aBuyerSession(shop.world, "vendor");
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
      [stand.vendorId, packer.userId],
    );
    const at = await shopAt();
    expect((await read("", stranger)).messages).toEqual([]);
    for (const [who, code] of [
      [other.owner, "conversation.not_found"],
      [packer, "auth.forbidden"],
      [buyer, "auth.required"],
      [await aStaffSession(shop.world, "support_2"), "auth.required"],
    ] as const) {
      expect((await ask(shop.world, who, ["GET", at])).code).toBe(code);
      expect((await ask(shop.world, who, ["POST", `${at}/messages`], { text: "hello" })).code).toBe(code);
    }
    expect((await read()).messages).toHaveLength(1);
    const rows = await shop.world.edge.db.ask(
      { kind: "support_2", userId: stranger.userId },
      sql`select id from conversation_message`,
    );
    expect(rows).toEqual([]);
  });

  test("names only an order of the two, and only the shop's own goods; nobody writes to his own shop", async () => {
    const { stand, write, read } = await talk.aCounter();
    const another = await talk.market.bought();
    expect((await write("Where is it?", { part: another.partId })).code).toBe("sub_order.not_found");
    expect((await write("Is it soft?", { product: another.product.slug })).code).toBe("product.not_found");
    expect((await read()).id).toBeNull();
    expect((await write("Is it soft?", { product: stand.product.slug })).body.messages).toMatchObject([
      { about: { product: { slug: stand.product.slug } } },
    ]);
    expect((await write("Hello", {}, stand.owner)).code).toBe("conversation.own_shop");
  });

  test("warns both of what leads away and covers a phone, and is given at once", async () => {
    const { write } = await talk.aCounter();
    const { body } = await write("আমাকে ফোন করুন ০১৭১২৩৪৫৬৭৮, বিকাশ নম্বরে পাঠান");
    expect(body.messages).toMatchObject([{ leadsAway: true }]);
    expect(body.messages[0]?.text).not.toContain("০১৭১২৩৪৫৬৭৮");
    expect((await write("ধন্যবাদ, শালার কাপড়টা সুন্দর")).body.messages).toMatchObject([
      { leadsAway: true },
      { leadsAway: false },
    ]);
  });

  test("pressed twice is said once, and the same words later are said again", async () => {
    const { write, answer } = await talk.aCounter();
    await Promise.all([write("ok"), write("ok")]);
    expect((await write("ok")).body.messages).toHaveLength(1);
    await answer("ok");
    expect((await write("ok")).body.messages).toHaveLength(3);
  });
});

describe("too much", () => {
  test("is what somebody writes who bought nothing and is not answered, also at the same moment", async () => {
    const { write, read, answer } = await talk.aCounter();
    for (let at = 0; at < 3; at += 1) await write(`Hello ${at}`);
    const rivals = await Promise.all([3, 4, 5, 6, 7].map((at) => write(`Hello ${at}`)));
    expect(rivals.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 429, 429, 429]);
    expect((await read()).messages).toHaveLength(5);
    expect((await answer("Yes?")).status).toBe(200);
    expect((await write("One more")).status).toBe(200);
    const own: number[] = [];
    for (let at = 0; at < 11; at += 1) own.push((await answer(`Answer ${at}`)).status);
    expect([own.filter((status) => status === 200).length, own.at(-1)]).toEqual([10, 429]);
  });

  test("is more than five shops in a day by somebody to whom nothing was brought", async () => {
    const buyer = await aBuyerSession(shop.world);
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 6; at += 1) codes.push((await (await talk.aCounter(buyer)).write("Hello")).code);
    expect(codes.filter(Boolean)).toEqual(["conversation.too_many"]);
  });
});

describe("quiet", () => {
  test("either side ends it, and takes that back; a message that comes at that moment is in or is refused", async () => {
    const counter = await talk.aCounter();
    const { stand, buyer, write, answer, read, quiet } = counter;
    await write("Hello");
    for (const who of [buyer, stand.owner]) {
      expect(await quiet(who, "blocked")).toBe(204);
      expect([(await write("Are you there?")).code, (await answer("Yes")).code]).toEqual([
        "conversation.blocked",
        "conversation.blocked",
      ]);
      expect((await read()).isBlocked).toBe(true);
      expect(await quiet(who, null)).toBe(204);
    }
    const before = (await read()).messages.length;
    const [, last] = await Promise.all([quiet(stand.owner, "blocked"), write("Just now")]);
    expect((await read()).messages.length - before).toBe(last.status === 200 ? 1 : 0);
    expect((await write("And now")).code).toBe("conversation.blocked");
  });

  test("word of it is sent once until it is read, and to nobody who reads at once or wants none", async () => {
    const counter = await talk.aCounter();
    const { stand, at, write, answer, shopAt } = counter;
    await write("Hello");
    const word = (await shopAt()).replace("/v1/vendor/conversations", "vendor/messages");
    expect(await talk.told(word)).toBe(0);
    await talk.minutesPass(6);
    expect(await talk.told(word)).toBe(1);
    await write("Are you there?");
    await talk.minutesPass(6);
    expect(await talk.told(word)).toBe(1);
    await counter.seen();
    await write("Once more");
    await talk.minutesPass(6);
    expect(await talk.told(word)).toBe(2);

    await answer("Yes");
    await talk.minutesPass(6);
    expect(await talk.told(at.replace(mine, "account/messages"))).toBeGreaterThan(0);
    await counter.quiet(stand.owner, "muted");
    await write("And again");
    await talk.minutesPass(6);
    expect(await talk.told(word)).toBe(2);
  });
});
