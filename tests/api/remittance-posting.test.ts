import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const inTransit = (): Promise<number> => desk.balance("A:COD_IT:pathao");

test("what is clean only says what it would post until two of finance have released it; then it is posted once", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([one, other].map(({ number, taka }) => ({ number, collected: taka })));
  const all = one.taka + other.taka;
  expect((await desk.report(id)).posting).toMatchObject({
    state: "shadow",
    ready: { count: 2 },
    posted: { count: 0 },
  });
  expect((await desk.order(desk.support, id)).code).toBe("");
  expect((await desk.report(id)).posting).toMatchObject({ state: "shadow", isOrdered: true });
  await desk.posted();
  expect([await inTransit(), await desk.attempt(one.placed)]).toEqual([0, "cod_collected"]);
  await desk.release();
  await desk.posted();
  expect(await inTransit()).toBe(all);
  expect((await desk.report(id)).posting).toMatchObject({
    state: "posted",
    posted: { count: 2 },
    ready: { count: 0 },
  });
  expect(await desk.attempt(one.placed)).toBe("cod_remitted");
  expect((await desk.order(desk.support, id)).code).toBe("remittance.wrong_state");
  await desk.world.owner.query("update remittance set is_post_wanted = true, post_lease_until = null");
  await desk.posted();
  expect(await inTransit()).toBe(all);
});

test("above what one may decide alone a second person decides, and never by the same hand", async () => {
  const { number, taka, placed } = await desk.delivered();
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_alone_rows', 'remittance_alone_minor', '100', now())",
  );
  const id = await desk.matched([{ number, collected: taka - 2 }]);
  const accept = { act: "accept", short: "claim", odd: "suspense" };
  expect((await desk.act(desk.finance, id, 2, accept)).code).toBe("");
  const waiting = await desk.caseOf(id, 2);
  expect(waiting).toMatchObject({ row: { state: "proposed" }, may: [] });
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_collected");
  expect((await desk.decide(desk.finance, waiting.proposalId ?? "")).code).toBe("proposal.own_hand");
  expect((await desk.decide(desk.support, waiting.proposalId ?? "")).code).toBe("auth.forbidden");
  expect((await desk.decide(desk.other, waiting.proposalId ?? "", "refuse")).code).toBe("");
  expect((await desk.caseOf(id, 2)).row.state).toBe("waiting");
  expect((await desk.act(desk.finance, id, 2, accept)).code).toBe("");
  const again = await desk.caseOf(id, 2);
  expect((await desk.decide(desk.other, again.proposalId ?? "")).code).toBe("");
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_short");
  // So for taking it back.
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await desk.attempt(placed)).toBe("cod_short");
  await desk.agreed(desk.finance);
  expect(await desk.attempt(placed)).toBe("cod_collected");
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_alone_more', 'remittance_alone_minor', '500000', clock_timestamp())",
  );
});

test("nothing of a statement whose own total is wrong is posted until a person says why, and a second agrees", async () => {
  const [clean, short] = [await desk.delivered(), await desk.delivered()];
  const rows = [
    { number: clean.number, collected: clean.taka },
    { number: short.number, collected: short.taka - 1 },
  ];
  const id = await desk.matched(rows, clean.taka + short.taka);
  expect((await desk.report(id)).findings.map(({ label }) => label)).toEqual(["TOTAL_MISMATCH"]);
  await desk.act(desk.support, id, 3, { act: "accept", short: "claim", odd: "accept" });
  await desk.posted();
  expect([await desk.attempt(clean.placed), await desk.attempt(short.placed)]).toEqual([
    ...["cod_collected", "cod_collected"],
  ]);
  expect((await desk.order(desk.finance, id)).code).toBe("remittance.total_wrong");
  expect((await desk.order(desk.finance, id, "he owns that his sum is wrong")).code).toBe("");
  expect((await desk.report(id)).posting?.state).toBe("proposed");
  await desk.posted();
  expect(await desk.attempt(clean.placed)).toBe("cod_collected");
  await desk.agreed(desk.other);
  await desk.posted();
  expect([await desk.attempt(clean.placed), await desk.attempt(short.placed)]).toEqual([
    "cod_remitted",
    "cod_short",
  ]);
});

test("what the bank credits is noted once by two, and what differs holds the statement open", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka, fee: 60 }]);
  const credit = (over: Record<string, unknown>, by = desk.finance) =>
    desk.call(by, "POST", desk.pathOf(id, "/bank-credit"), {
      ...{
        amount: String(taka - 60),
        day: "2026-11-20",
        reference: "BEFTN 1",
        reason: "as his mail says",
        ...over,
      },
    });
  expect((await credit({}, desk.support)).code).toBe("auth.forbidden");
  expect((await credit({ amount: "99", reason: "" })).code).toBe("remittance.credit_differs");
  const bank = await desk.balance("A:BANK");
  expect((await desk.act(desk.support, id, 2, { act: "accept", short: "leave", odd: "accept" })).code).toBe(
    "",
  );
  await desk.posted();
  expect((await credit({ amount: String(taka - 100), reason: "he kept forty" })).code).toBe("");
  await desk.agreed(desk.other);
  expect(await desk.balance("A:BANK")).toBe(bank + taka - 100);
  expect(await desk.report(id)).toMatchObject({
    ...{ credit: { isReceived: false }, findings: [{ label: "BANK_CREDIT_MISMATCH" }] },
  });
  expect((await credit({ amount: "৪০" })).code).toBe("");
  const [taken] = await desk.open();
  expect((await desk.decide(desk.other, taken?.id ?? "")).code).toBe("remittance.credit_taken");
  expect((await desk.decide(desk.finance, taken?.id ?? "", "withdraw")).code).toBe("");
  expect((await credit({ amount: "৪০", reference: "BEFTN 2" })).code).toBe("");
  await desk.agreed(desk.other);
  expect(await desk.report(id)).toMatchObject({ credit: { isReceived: true }, findings: [] });
  expect(await desk.balance("A:BANK")).toBe(bank + taka - 60);
});

test("money cannot be received of a statement before its rows have brought it", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  const held = (await inTransit()) + taka + 1_000;
  const body = {
    amount: String(held),
    day: "2026-11-20",
    reference: "BEFTN 9",
    reason: "more than he stated",
  };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), body)).code).toBe("");
  const [waiting] = await desk.open();
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("remittance.credit_early");
  expect((await desk.decide(desk.finance, waiting?.id ?? "", "withdraw")).code).toBe("");
});

test("a row that takes more than the courier's others have brought waits for them", async () => {
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_alone_much', 'remittance_alone_minor', '5000000', clock_timestamp())",
  );
  const held = await inTransit();
  const id = await desk.matched([{ word: "Adjustment", collected: "-", payout: -(held + 5) }]);
  expect((await desk.act(desk.support, id, 2, { act: "accept", short: "leave", odd: "accept" })).code).toBe(
    "",
  );
  await desk.posted();
  expect((await desk.caseOf(id, 2)).row.state).toBe("accepted");
  const { number, taka } = await desk.delivered();
  const more = await desk.matched([{ number, collected: taka }]);
  await desk.order(desk.support, more);
  await desk.posted();
  await desk.world.owner.query("update remittance set post_lease_until = null where is_post_wanted");
  await desk.posted();
  expect((await desk.caseOf(id, 2)).row.state).toBe("posted");
});

test("rows that cannot be posted together go alone, which is told once an hour, and one bad row stops no other", async () => {
  const { owner, faults } = desk.world;
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([one, other].map(({ number, taka }) => ({ number, collected: taka })));
  await owner.query(
    `create function stand_in_the_way() returns trigger language plpgsql as $$ begin raise exception 'line 3 is in the way'; end $$`,
  );
  await owner.query(
    "create trigger in_the_way before update on remittance_row for each row when (new.line = 3 and new.state = 'posted') execute function stand_in_the_way()",
  );
  await desk.order(desk.support, id);
  await desk.posted();
  await owner.query("update remittance set is_post_wanted = true, post_lease_until = null where id = $1", [
    id,
  ]);
  await desk.posted();
  expect(faults.splice(0).map((fault) => String((fault as Error).cause).includes("in the way"))).toEqual([
    true,
    true,
  ]);
  expect([(await desk.caseOf(id, 2)).row.state, (await desk.caseOf(id, 3)).row.state]).toEqual([
    "posted",
    "waiting",
  ]);
  await owner.query("drop function stand_in_the_way cascade");
  await owner.query("update remittance set is_post_wanted = true, post_lease_until = null where id = $1", [
    id,
  ]);
  await desk.posted();
  expect((await desk.caseOf(id, 3)).row.state).toBe("posted");
});
