import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ClaimDesk } from "../courier-claims.ts";
import { type Hands, openHands } from "../keyed-hands.ts";
import { expectBooksInOrder } from "../shop.ts";
import { dhakaToday } from "../days.ts";

let desk: ClaimDesk;
let hands: Hands;
beforeAll(async () => {
  hands = await openHands();
  desk = hands.desk;
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  await hands.limitOf(20_000_000);
  await expectBooksInOrder(desk.shop);
});

test("what a courier paid of a claim is typed by two as well, and its history does not tell it before", async () => {
  const { open, reference, proposal, right } = await hands.claimPaid();
  const [shown] = await hands.seen(desk.other);
  expect(shown).toMatchObject({ kind: "remittance.end", isToKey: true, amount: null, credit: null });
  expect(JSON.stringify(shown)).not.toContain(reference);
  expect(JSON.stringify(await desk.claim(open))).not.toContain(reference);
  const before = await desk.balances("A:BANK", "X:SUSPENSE");
  expect((await hands.typed(desk.other, proposal)).code).toBe("credit.unkeyed");
  expect((await hands.typed(desk.other, proposal, right)).code).toBe("");
  expect(await desk.balances("A:BANK", "X:SUSPENSE")).toEqual([before[0]! + 50, before[1]! - 50]);
  expect(await desk.claim(open)).toMatchObject({
    ...{ claim: { state: "ended" }, history: [{ act: "bank", reference }, { act: "propose" }] },
  });
});

test("a claim's payment that two typed otherwise rests, is refused, and is typed anew", async () => {
  const { open, reference, proposal, right } = await hands.claimPaid();
  const before = await desk.balances("A:BANK", "X:SUSPENSE");
  const wrong = { ...right, day: "2026-11-02" };
  expect((await hands.typed(desk.other, proposal, wrong)).code).toBe("credit.keyed_otherwise");
  expect((await hands.seen(hands.third))[0]).toMatchObject({
    ...{ credit: { reference, day: dhakaToday() }, otherwise: { day: "2026-11-02" } },
  });
  expect((await desk.decide(desk.other, proposal, "refuse")).code).toBe("");
  expect(await desk.balances("A:BANK", "X:SUSPENSE")).toEqual(before);
  expect((await desk.end(open, { act: "bank", amount: "50", day: "2026-11-02", reference })).code).toBe("");
  const [anew] = await hands.seen(desk.other);
  expect(anew).toMatchObject({ isToKey: true, otherwise: null });
  expect((await hands.typed(desk.other, anew?.id ?? "", wrong)).code).toBe("");
  expect(await desk.claim(open)).toMatchObject({ claim: { state: "ended" } });
});

test("what a second person has typed stays as it was typed, and is not the first one's own", async () => {
  const { proposal, right } = await hands.claimPaid();
  await expect(
    desk.world.owner.query("update proposal set keyed = $2::jsonb, keyed_by = maker_id where id = $1", [
      proposal,
      JSON.stringify(right),
    ]),
  ).rejects.toThrow("proposal_keyed");
  expect((await hands.typed(desk.other, proposal, { ...right, amount: "51" })).code).toBe(
    "credit.keyed_otherwise",
  );
  await expect(
    desk.world.owner.query("update proposal set keyed = null, keyed_by = null where id = $1", [proposal]),
  ).rejects.toThrow("stays as it was typed");
});

const amount = "(payload ->> 'amountMinor')::bigint";
const number = "payload #>> '{remittance,credit,reference}'";

test.for([
  [
    "for a statement",
    async () => (await hands.asked(100)).proposal,
    `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
      select 'rcr_planted', subject, 'pathao', $2::date, ${amount}, ${number}, id from proposal where id = $1`,
  ],
  [
    "ahead",
    () => hands.advanced(),
    `insert into courier_advance (id, courier, day, amount_minor, reference, proposal_id)
      select 'adv_planted', 'pathao', $2::date, ${amount}, ${number}, id from proposal where id = $1`,
  ],
  [
    "of a claim",
    async () => (await hands.claimPaid()).proposal,
    `insert into courier_claim_act (id, case_id, act, by_id, reason, amount_minor, proposal_id, detail)
      select 'cca_planted', subject, 'bank', checker_id, reason, 5000, id, jsonb_build_object('day', $2::text, 'reference', 'PLANTED') from proposal where id = $1`,
  ],
] as const)("what only one has typed %s is never in the books", async ([_, waiting, planting]) => {
  const proposal = await waiting();
  await desk.world.owner.query(
    "update proposal set state = 'agreed', checker_id = $2, decided_at = now() where id = $1",
    [proposal, desk.other.userId],
  );
  await expect(desk.world.owner.query(planting, [proposal, dhakaToday()])).rejects.toThrow(
    "above the limit two type",
  );
});
