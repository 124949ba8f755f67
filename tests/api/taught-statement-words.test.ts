import type { RemittanceProposalPage } from "@haat/contract/remittance-proposal";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { aFreshOne } from "../staff.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const reason = "their accounts office said so on the phone";
const propose = (word: string, means: string | null, { by = desk.support, courier = "pathao" } = {}) =>
  desk.call(by, "POST", "/v1/support/courier-words", { courier, word, means, reason, in: "statement" });
const asked = async (): Promise<RemittanceProposalPage["items"][number] | undefined> =>
  (await desk.open()).find(({ kind }) => kind === "courier.word");
async function taught(word: string, means: string | null): Promise<void> {
  expect((await propose(word, means)).code).toBe("");
  expect((await desk.decide(desk.finance, (await asked())?.id ?? "")).code).toBe("");
  await desk.statements.work();
}
const labels = async (id: string, line: number): Promise<string[]> =>
  (await desk.caseOf(id, line)).row.findings.map(({ label }) => label);

test("a word that nobody knew means what two say: its rows are held against their parcels anew, and the next file is read by it", async () => {
  const [whole, short] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: whole.number, word: "Swept Along", collected: whole.taka },
    { number: short.number, word: " swept along", collected: short.taka - 5 },
  ]);
  await desk.order(desk.support, id);
  expect(await labels(id, 2)).toEqual(["UNKNOWN_WORD"]);
  expect((await desk.caseOf(id, 2)).teaching).toEqual({ proposalId: null });
  expect((await propose("swept along", "delivered")).code).toBe("");
  expect((await propose("Swept along", "returned")).code).toBe("proposal.exists");
  const waiting = await asked();
  expect(waiting?.word).toEqual({ word: "swept along", means: "delivered", in: "statement" });
  expect((await desk.caseOf(id, 3)).teaching).toEqual({ proposalId: waiting?.id });
  expect((await desk.decide(desk.support, waiting?.id ?? "")).code).toBe("auth.forbidden");
  await desk.statements.work();
  expect(await labels(id, 2)).toEqual(["UNKNOWN_WORD"]);

  expect((await desk.decide(desk.finance, waiting?.id ?? "")).code).toBe("");
  await desk.statements.work();
  expect([await labels(id, 2), await labels(id, 3)]).toEqual([[], ["SHORT_COLLECTED"]]);
  const { row, history, teaching } = await desk.caseOf(id, 2);
  expect([row.outcome, teaching]).toEqual(["delivered", null]);
  expect(history).toMatchObject([{ act: "teach", reason, by: expect.stringMatching(/./u) }]);
  // Clean now, it goes where clean rows go; what still differs waits.
  await desk.posted();
  expect([await desk.attempt(whole.placed), await desk.attempt(short.placed)]).toEqual([
    "cod_remitted",
    "cod_collected",
  ]);

  const next = await desk.delivered();
  const later = await desk.matched([{ number: next.number, word: "SWEPT ALONG", collected: next.taka }]);
  expect(await labels(later, 2)).toEqual([]);
});

test("who asked does not agree, a refusal leaves it unknown, and what two take back is unknown in the next file", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([{ number: one.number, word: "Gone Fishing", collected: one.taka }]);
  expect((await propose("gone fishing", "delivered", { by: desk.finance })).code).toBe("");
  const first = (await asked())?.id ?? "";
  expect((await desk.decide(desk.finance, first)).code).toBe("proposal.own_hand");
  expect((await desk.decide(desk.other, first, "refuse")).code).toBe("");
  await desk.statements.work();
  expect(await labels(id, 2)).toEqual(["UNKNOWN_WORD"]);
  expect((await propose("gone fishing", null)).code).toBe("courier_word.wrong_state");
  await taught("gone fishing", "delivered");
  expect(await labels(id, 2)).toEqual([]);
  await taught("gone fishing", null);
  const later = await desk.matched([{ number: other.number, word: "Gone fishing", collected: other.taka }]);
  expect(await labels(later, 2)).toEqual(["UNKNOWN_WORD"]);
});

test("it is one courier's, of one kind, and only of what a row waits for", async () => {
  const { number, taka } = await desk.delivered();
  const short = await desk.delivered();
  const id = await desk.matched([
    { number, word: "Rolled Home", collected: taka },
    { number: short.number, word: "Fully Delivered", collected: short.taka - 5 },
  ]);
  const refusals = [
    ["never stated", "delivered", "courier_word.not_said"],
    ["Delivery pending", "delivered", "courier_word.not_said"],
    ["Cancelled", "delivered", "courier_word.not_said"],
    ["Fully Delivered", "returned", "courier_word.not_said"],
    ["—", "delivered", "request.invalid"],
    ["Rider 01712345678", "delivered", "request.invalid"],
    ["rolled home", "lost", "request.invalid"],
    ["rolled home", "on_hold", "request.invalid"],
  ] as const;
  for (const [word, means, code] of refusals)
    expect([word, (await propose(word, means)).code]).toEqual([word, code]);
  expect((await propose("rolled home", "delivered", { courier: "redx" })).code).toBe("courier_word.not_said");
  // Of a parcel he has never said it.
  const ofParcel = { courier: "pathao", word: "rolled home", means: "on_hold", reason };
  expect((await desk.call(desk.support, "POST", "/v1/support/courier-words", ofParcel)).code).toBe(
    "courier_word.not_said",
  );
  const reader = await aFreshOne(desk.world, "support_1");
  expect((await propose("rolled home", "delivered", { by: reader })).code).toBe("auth.forbidden");
  expect(await labels(id, 2)).toEqual(["UNKNOWN_WORD"]);
});

test("a row that denies a delivery delivers nothing, whatever it names, until two have said what it means", async () => {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.prepaid(number);
  const id = await desk.matched([{ number, word: "ডেলিভারি করা যায়নি", collected: 0 }]);
  await desk.order(desk.support, id);
  await desk.posted();
  expect(await labels(id, 2)).toContain("UNKNOWN_WORD");
  expect((await desk.parcels.standing(placed))?.part).not.toBe("delivered");
  await taught("ডেলিভারি করা যায়নি", "returned");
  expect(await labels(id, 2)).toContain("STATUS_CONFLICT_RETURNED");
});

test("two overrule what a word was known to mean where a row of it speaks against our record, and what is right by it stays", async () => {
  const [kept, next] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([{ number: kept.number, word: "Order Cancelled Fee", collected: kept.taka }]);
  expect(await labels(id, 2)).toContain("STATUS_CONFLICT_RETURNED");
  expect((await desk.caseOf(id, 2)).teaching).toEqual({ proposalId: null });
  await taught("order cancelled fee", "delivered");
  const { row } = await desk.caseOf(id, 2);
  expect([row.outcome, await labels(id, 2)]).toEqual(["delivered", []]);
  const later = await desk.matched([
    { number: next.number, word: "ORDER CANCELLED FEE", collected: next.taka },
  ]);
  expect(await labels(later, 2)).toEqual([]);
});

test("a row that a person has decided, or has asked the courier of, is left as it is", async () => {
  const [said, disputed] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: said.number, word: "Blown Over", collected: said.taka },
    { number: disputed.number, word: "Blown Over", collected: disputed.taka },
  ]);
  const accept = { act: "accept", short: "claim", odd: "accept" };
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect((await desk.act(desk.support, id, 3, { act: "dispute" })).code).toBe("");
  await taught("blown over", "delivered");
  expect([await labels(id, 2), await labels(id, 3)]).toEqual([["UNKNOWN_WORD"], ["UNKNOWN_WORD"]]);
});

test("who works for a shop whose row waits for a word neither asks what it means nor agrees to it", async () => {
  const { number, taka, placed } = await desk.delivered();
  await desk.matched([{ number, word: "Dropped Off", collected: taka }]);
  const [theirs, agreeing] = [
    await aFreshOne(desk.world, "support_2"),
    await aFreshOne(desk.world, "finance"),
  ];
  await desk.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) select s.vendor_id, u.id, 'packer' from sub_order s, unnest($2::text[]) u(id) where s.order_id = $1",
    [placed.order.id, [theirs.userId, agreeing.userId]],
  );
  expect((await propose("dropped off", "delivered", { by: theirs })).code).toBe("staff.own_shop");
  expect((await propose("dropped off", "delivered")).code).toBe("");
  const { id = "" } = (await asked()) ?? {};
  expect((await desk.decide(agreeing, id)).code).toBe("staff.own_shop");
  expect((await desk.decide(desk.other, id)).code).toBe("");
});

test("the database takes no meaning that two have not agreed to, nor one of the other kind", async () => {
  const { owner } = desk.world;
  const { rows } = await owner.query<{ id: string }>(
    "select id from proposal where kind = 'courier.word' and state = 'agreed' and subject = 'pathao:statement:swept along'",
  );
  const teach = (word: string, means: string, saidIn: string) =>
    owner.query(
      "insert into courier_word (proposal_id, courier, word, means, said_in) values ($1, 'pathao', $2, $3, $4)",
      [...[rows[0]?.id ?? "", word, means, saidIn]],
    );
  for (const [word, means, saidIn] of [
    ["swept along", "returned", "statement"],
    ["other", "delivered", "statement"],
    ["statement:swept along", "delivered", "parcel"],
  ] as const)
    await expect(teach(word, means, saidIn)).rejects.toMatchObject({ constraint: "courier_word_by_two" });
  await owner.query("begin");
  await owner.query("alter table courier_word disable trigger courier_word_by_two");
  await expect(teach("x", "delivered", "parcel")).rejects.toMatchObject({ constraint: "courier_word_means" });
  await owner.query("rollback");
});
