import { erasePeople } from "@haat/api/jobs/erase-people";
import { forgetKeys } from "@haat/api/jobs/forget-keys";
import type { ConversationView } from "@haat/contract/conversation";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Conversing, openConversing } from "../conversing.ts";
import { askErasure, daysPass } from "../erasing.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let talk: Conversing;
beforeAll(async () => {
  shop = await openShop();
  talk = openConversing(shop);
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

test("what was said is kept as it was, between the same two, and is never unread", async () => {
  const { write } = await talk.aCounter();
  await write("Hello");
  const { owner } = shop.world;
  await expect(owner.query("update conversation_message set text = 'no'")).rejects.toThrow(
    "stays as it was said",
  );
  await expect(owner.query("delete from conversation_message")).rejects.toThrow();
  await expect(owner.query("update conversation set buyer_read_at = 'epoch'")).rejects.toThrow(
    "between its two",
  );
});

test("what was said with whoever is erased is gone, on both sides, and so is what was said two years ago", async () => {
  const [first, second] = [await talk.aCounter(), await talk.aCounter()];
  for (const { write, answer } of [first, second]) {
    await write("Hello");
    await answer("Good morning");
  }
  await confirmed(shop.world, first.buyer);
  const at = await first.shopAt();
  await askErasure(shop, first.buyer.headers);
  await daysPass(shop, 7);
  await erasePeople(shop.jobs);
  const { body } = await ask<ConversationView>(shop.world, first.stand.owner, ["GET", at]);
  expect([body.with.name, body.messages.map(({ text }) => text)]).toEqual([null, [null, null]]);
  await forgetKeys(shop.jobs);
  expect((await second.read()).messages.map(({ text }) => text)).toEqual(["Hello", "Good morning"]);
  await talk.minutesPass(731 * 24 * 60);
  await forgetKeys(shop.jobs);
  expect((await second.read()).messages.map(({ text }) => text)).toEqual([null, null]);
});
