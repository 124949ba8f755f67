import { complaintHours, shopComplaintHours, silentDays } from "@haat/core/complaint-clock";
import { mostComplaintPhotos, mostComplaints } from "@haat/core/complaint-states";
import { watchContests } from "@haat/api/jobs/watch-contests";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aComplaint, type Desk, isMade, openComplaints, ownHeaders } from "../complaints.ts";
import { aBuyerSession } from "../market.ts";
import { partOf } from "../dispatch.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let desk: Desk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openComplaints(shop);
}, 300_000);
afterAll(() => shop.close());

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe("a buyer complains", () => {
  test("of a parcel or a line of it, with a number and the law's clock, and both sides hear", async () => {
    const placed = await desk.order();
    const line = placed.order.subOrders[0]?.lines[0]?.id ?? "";
    const made = isMade(await desk.complain(placed, { line }));
    expect(made).toMatchObject({
      ...{ number: `${placed.order.number}-C1`, kind: "broken", state: "open", answer: null, mayGoOn: false },
      ...{ part: { id: partOf(placed) }, line: { id: line } },
      clock: { isOverdue: false, isShopLate: false },
    });
    expect(hours(made.madeAt, made.clock.shopBy)).toBe(shopComplaintHours);
    expect(hours(made.madeAt, made.clock.dueAt)).toBe(complaintHours);
    expect(await desk.told(made)).toEqual(["made", "made-shop"]);
    expect(await desk.complain(placed, { line })).toBe("complaint.not_possible");
    const whole = isMade(await desk.complain(placed));
    expect(whole.number).toBe(`${placed.order.number}-C2`);
    expect((await desk.own(placed)).parts).toEqual([]);
  });

  test("of nothing that is not his, and of one order so often at most", async () => {
    const [placed, other] = [await desk.order(), await desk.order()];
    expect(await desk.complain(placed, { part: partOf(other) })).toBe("complaint.not_possible");
    const stray = other.order.subOrders[0]?.lines[0]?.id;
    expect(await desk.complain(placed, { line: stray })).toBe("complaint.not_possible");
    const made = isMade(await desk.complain(other));
    expect(await desk.say(placed, { complaint: made.id, act: "settle" })).toBe("complaint.not_found");
    const stranger = { ...placed, headers: (await aBuyerSession(shop.world)).headers };
    expect(await desk.complain(stranger)).toBe("order.not_found");
    for (let each = 0; each < mostComplaints; each += 1)
      isMade(await desk.say(placed, { complaint: isMade(await desk.complain(placed)).id, act: "settle" }));
    expect(await desk.complain(placed)).toBe("complaint.not_possible");
  });

  test("with photos that tell nothing of him, so many at most, and for no stranger's eyes", async () => {
    const { placed, made, seller } = await aComplaint(shop);
    const bomb = Buffer.from("not a picture at all, whatever it is called");
    expect(await desk.show(placed, made, bomb)).toBe("media.unreadable");
    for (let each = 0; each < mostComplaintPhotos; each += 1) isMade(await desk.show(placed, made));
    expect(await desk.show(placed, made)).toBe("complaint.ended");
    const path = `/v1/store/orders/${placed.order.id}/complaints/${made.id}/photos/1`;
    const reply = await shop.world.fetch(path, { headers: ownHeaders(placed) });
    const { base64 } = (await reply.json()) as { base64: string };
    const file = Buffer.from(base64, "base64");
    expect(file.subarray(8, 12).toString()).toBe("WEBP");
    for (const secret of ["Walton", "GPS", "01712345678"])
      expect(file.toString("latin1")).not.toContain(secret);
    const { rows } = await shop.world.owner.query<{ body: Buffer }>(
      "select body from complaint_photo where complaint_id = $1",
      [made.id],
    );
    expect(rows.every(({ body }) => !body.includes("WEBP"))).toBe(true);
    const ofShop = `/v1/vendor/orders/${made.part.id}/complaints/${made.id}/photos/1`;
    expect((await shop.world.fetch(ofShop, { headers: seller })).status).toBe(404);
    const ofDesk = `/v1/support/orders/${placed.order.id}/complaints/${made.id}/photos/1`;
    expect((await shop.world.fetch(ofDesk, { headers: desk.clerk.headers })).status).toBe(200);
  });
});

describe("it is answered", () => {
  test("by its shop once, and settled by its buyer", async () => {
    const placed = await desk.order();
    const made = isMade(await desk.complain(placed));
    expect((await desk.ofShop())[0]).toMatchObject({ state: "open" });
    expect(await desk.answer(made, { offer: "exchange" })).toMatchObject({
      ...{ state: "answered", answer: { offer: "exchange" } },
    });
    expect(await desk.answer(made)).toBe("complaint.answered");
    expect(await desk.decide(made)).toBe("complaint.answered");
    const take = { complaint: made.id, act: "take_offer" };
    // An exchange has its own door; nothing of it is support's to do.
    expect(await desk.say(placed, take)).toBe("complaint.ended");
    expect(await desk.say(placed, { complaint: made.id, act: "settle" })).toMatchObject({
      ...{ state: "settled", settled: { by: "buyer" }, mayGoOn: true },
    });
    expect(await desk.say(placed, { complaint: made.id, act: "insist", said: "না" })).toBe("complaint.ended");
    expect(await desk.told(made)).toEqual(["made", "made-shop", "answered", "complaint_settled"]);
  });

  test("or support decides, with a new clock, when he is not content or wants what is offered", async () => {
    for (const act of [{ act: "insist", said: "মিথ্যা কথা" }, { act: "take_offer" }]) {
      const placed = await desk.order();
      const made = isMade(await desk.complain(placed));
      await desk.age(made, 30);
      isMade(await desk.answer(made));
      const sent = isMade(await desk.say(placed, { complaint: made.id, ...act }));
      expect(sent.state).toBe("at_support");
      expect(Math.round(hours(sent.sentOn?.at ?? "", sent.clock.dueAt))).toBe(complaintHours);
      expect((await desk.list("ours")).map(({ id }) => id)).toContain(made.id);
      const decided = isMade(await desk.decide(made, { outcome: "stays", said: "ছবিতে ভাঙা নেই" }));
      expect(decided).toMatchObject({
        ...{ state: "decided", mayGoOn: true },
        decision: { outcome: "stays", said: "ছবিতে ভাঙা নেই" },
      });
      expect(await desk.decide(made)).toBe("complaint.answered");
      expect((await desk.told(made)).slice(-2)).toEqual(["complaint_sent_on", "decided"]);
    }
    await expectBooksInOrder(shop);
  });

  test("never by whoever of the staff works for its shop", async () => {
    const { made } = await aComplaint(shop);
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from complaint where id = $1",
      [...[made.id, desk.clerk.userId]],
    );
    await desk.age(made, shopComplaintHours + 1);
    await desk.tick();
    expect(await desk.decide(made)).toBe("staff.own_shop");
  });
});

describe("its clock", () => {
  test("reminds a shop once, and hands a silent one's to Haat without more time", async () => {
    const placed = await desk.order();
    const made = isMade(await desk.complain(placed));
    await desk.tick();
    expect(await desk.told(made)).toEqual(["made", "made-shop"]);
    await desk.age(made, 25);
    await desk.tick();
    await desk.tick();
    expect((await desk.told(made)).slice(2)).toEqual(["complaint_soon"]);
    await desk.age(made, 24);
    await desk.tick();
    const [taken] = (await desk.own(placed)).items;
    expect(taken).toMatchObject({ state: "at_support", sentOn: { by: "clock" } });
    expect(hours(taken?.madeAt ?? "", taken?.clock.dueAt ?? "")).toBe(complaintHours);
    expect(await desk.answer(made)).toBe("complaint.answered");
    expect((await desk.told(made)).slice(3)).toEqual(["take_over", "complaint_taken_over"]);
  });

  test("once the law's time is over its buyer hears it once and may go on, it stands first, and operators hear", async () => {
    const [late, soon] = [await desk.order(), await desk.order()];
    const [first, second] = [isMade(await desk.complain(late)), isMade(await desk.complain(soon))];
    await desk.age(first, complaintHours + 1);
    await desk.age(second, complaintHours - 6);
    shop.world.faults.splice(0);
    await watchContests(shop.jobs);
    const rung = shop.world.faults.splice(0).map(String);
    expect(rung.some((said) => said.includes(`oldest is ${first.number}`))).toBe(true);
    expect(rung.some((said) => said.includes("within twelve hours"))).toBe(true);
    await desk.tick();
    await desk.tick();
    expect((await desk.told(first)).filter((word) => word === "overdue")).toHaveLength(1);
    expect((await desk.own(late)).items[0]).toMatchObject({ mayGoOn: true, clock: { isOverdue: true } });
    expect((await desk.list("ours"))[0]?.id).toBe(first.id);
    expect(isMade(await desk.decide(first)).clock).toMatchObject({ isOverdue: false, wasOverdue: true });
  });

  test("ends what its buyer says nothing to for a week, and nothing sooner", async () => {
    const placed = await desk.order();
    const made = isMade(await desk.complain(placed));
    isMade(await desk.answer(made));
    await desk.age(made, silentDays * 24 - 1);
    await desk.tick();
    expect((await desk.own(placed)).items[0]?.state).toBe("answered");
    await desk.age(made, 2);
    await desk.tick();
    expect((await desk.own(placed)).items[0]).toMatchObject({ state: "settled", settled: { by: "silence" } });
  });
});
