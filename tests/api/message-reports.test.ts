import { tellPeople } from "@haat/api/jobs/tell-people";
import { erasePeople } from "@haat/api/jobs/erase-people";
import type { DeskMessageList, MessagesAround } from "@haat/contract/conversation";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Conversing, openConversing } from "../conversing.ts";
import { askErasure, daysPass } from "../erasing.ts";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let talk: Conversing;
let clerk: TestSession;
beforeAll(async () => {
  shop = await openShop();
  talk = openConversing(shop);
  clerk = await aStaffSession(shop.world, "support_2");
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Counter = Awaited<ReturnType<Conversing["aCounter"]>>;
const report = async ({ at, shopAt, buyer }: Counter, by: TestSession, message: string | undefined) =>
  ask(shop.world, by, ["POST", `${by === buyer ? at : await shopAt()}/reports`], {
    ...{ message, reason: "outside", words: "" },
  });
const desk = async (query = "", by = clerk) =>
  (await ask<DeskMessageList>(shop.world, by, ["GET", `/v1/support/messages${query}`])).body.items;
const look = (id: string, by = clerk) =>
  ask<MessagesAround>(shop.world, by, ["POST", `/v1/support/messages/${id}/look`], {});
const decide = (id: string, verdict: string, by = clerk) =>
  ask(shop.world, by, ["POST", `/v1/support/messages/${id}/decision`], {
    ...{ verdict, ...(verdict !== "show" && { reason: "outside" }), ...(verdict === "stop" && { days: 7 }) },
  });
const told = async (part: string) => {
  await tellPeople(shop.jobs);
  return (await waitingMessages(shop.world)).filter(({ text }) => text?.includes(part)).length;
};
const looks = async (id: string) =>
  (
    await shop.world.owner.query<{ by: string }>(
      "select by_user as by from conversation_look where message_id = $1",
      [id],
    )
  ).rows.map(({ by }) => by);

/** A conversation in which the shop's tenth message asks to pay elsewhere. */
async function aQuarrel() {
  const counter = await talk.aCounter();
  await counter.write("Hello");
  for (let at = 1; at < 10; at += 1) await counter.answer(`Answer ${at}`);
  await counter.write("And the price?");
  await counter.answer("বিকাশ নম্বরে পাঠান, কমে দেব");
  for (let at = 1; at < 5; at += 1) await counter.write(`Question ${at}`);
  const { messages } = await counter.read();
  const bad = messages.find(({ leadsAway }) => leadsAway)?.id ?? "";
  return { ...counter, messages, bad };
}

test("the market reads what one of two reported and three on each side of it, and who looked is kept", async () => {
  const quarrel = await aQuarrel();
  const { bad, buyer } = quarrel;
  expect((await look(bad)).code).toBe("conversation.not_found");
  for (let times = 0; times < 2; times += 1) expect((await report(quarrel, buyer, bad)).status).toBe(200);
  const item = (await desk()).find(({ id }) => id === bad);
  expect(item).toMatchObject({ by: "shop", looks: 0, reports: [{ reason: "outside", byShop: false }] });
  const { body } = await look(bad);
  expect(body.items.map(({ text }) => text)).toEqual([
    ...["Answer 8", "Answer 9", "And the price?", "বিকাশ নম্বরে পাঠান, কমে দেব"],
    ...["Question 1", "Question 2", "Question 3"],
  ]);
  expect(await looks(bad)).toEqual([clerk.userId]);
  expect((await desk()).find(({ id }) => id === bad)?.looks).toBe(1);
  await expect(shop.world.owner.query("delete from conversation_look")).rejects.toThrow();
});

test("one reports what the other side wrote to him, and nothing else", async () => {
  const [quarrel, stranger] = [await aQuarrel(), await aBuyerSession(shop.world)];
  const { bad, buyer, stand, messages } = quarrel;
  const own = messages.find(({ by }) => by === "buyer")?.id;
  expect((await report(quarrel, buyer, own)).code).toBe("conversation.not_found");
  expect((await report(quarrel, stand.owner, bad)).code).toBe("conversation.not_found");
  expect((await report({ ...quarrel, buyer: stranger }, stranger, bad)).code).toBe("conversation.not_found");
  expect((await report(quarrel, stand.owner, own)).status).toBe(200);
  const other = await aQuarrel();
  expect((await report(quarrel, stand.owner, other.messages[0]?.id)).code).toBe("conversation.not_found");
});

test("a message that is hidden is read by neither, its writer is stopped for a time, and both hear why", async () => {
  const quarrel = await aQuarrel();
  const { bad, buyer, stand, read, answer, write } = quarrel;
  await report(quarrel, buyer, bad);
  const before = await told("হাটের বাইরে টাকা");
  const colleague = await aStaffSession(shop.world, "support_2");
  await shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')",
    [stand.vendorId, colleague.userId],
  );
  expect((await decide(bad, "stop", colleague)).code).toBe("staff.own_shop");
  expect((await look(bad, colleague)).code).toBe("staff.own_shop");
  expect((await decide(bad, "stop")).status).toBe(200);
  expect((await read()).messages.find(({ id }) => id === bad)).toMatchObject({
    ...{ text: null, isHidden: true, reason: "outside" },
  });
  expect((await desk()).map(({ id }) => id)).not.toContain(bad);
  expect((await answer("Please")).code).toBe("conversation.stopped");
  expect((await read()).stopped).toBeNull();
  expect((await write("Thank you")).status).toBe(200);
  expect(await told("হাটের বাইরে টাকা")).toBeGreaterThanOrEqual(before + 2);
  await shop.world.owner.query(`alter table conversation_stop disable trigger user;
    update conversation_stop set until = now() - interval '1 minute', made_at = now() - interval '8 days';
    alter table conversation_stop enable trigger user`);
  expect((await answer("I am sorry")).status).toBe(200);
});

test("what keeps to the rules stays, whoever reported it hears that, and nobody looks any more", async () => {
  const quarrel = await aQuarrel();
  await report(quarrel, quarrel.buyer, quarrel.bad);
  const before = await told("নিয়মের মধ্যে আছে");
  expect((await decide(quarrel.bad, "show")).status).toBe(200);
  expect(await told("নিয়মের মধ্যে আছে")).toBeGreaterThan(before);
  expect((await quarrel.read()).messages.find(({ id }) => id === quarrel.bad)?.text).not.toBeNull();
  expect([(await look(quarrel.bad)).code, (await decide(quarrel.bad, "hide")).code]).toEqual([
    ...["conversation.not_found", "conversation.not_found"],
  ]);
});

test("what was reported is kept from an erased buyer's messages until it is decided, and then goes", async () => {
  const quarrel = await aQuarrel();
  const own = quarrel.messages[0]?.id ?? "";
  await report(quarrel, quarrel.stand.owner, own);
  await confirmed(shop.world, quarrel.buyer);
  await askErasure(shop, quarrel.buyer.headers);
  await daysPass(shop, 7);
  await erasePeople(shop.jobs);
  expect((await desk()).find(({ id }) => id === own)?.text).toBe("Hello");
  expect((await decide(own, "show")).status).toBe(200);
  const { rows } = await shop.world.owner.query("select text from conversation_message where id = $1", [own]);
  expect(rows).toEqual([{ text: "—" }]);
});
