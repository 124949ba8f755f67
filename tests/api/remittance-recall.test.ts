import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk, written } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());

const reason = "RedX's file, sent as Pathao's";
const recall = (id: string, by = desk.support, why = reason) =>
  desk.call(by, "POST", desk.pathOf(id, "/recall"), { reason: why });
const isTaken = async (number: string): Promise<boolean> => {
  const { rows } = await desk.world.owner.query<{ taken: boolean }>(
    "select live_taking(id) is not null as taken from consignment where number = $1",
    [number],
  );
  return rows[0]?.taken ?? false;
};

test("a file sent under the wrong courier is taken back, kept, and comes again under the right one", async () => {
  const { statements } = desk;
  const file = written([{ number: "X1Y2", collected: 10 }]);
  const id = await statements.send({ courier: "redx", reference: "wrong 1", file });
  await statements.work();
  expect(await recall(id, desk.support, "no")).toMatchObject({ code: "request.invalid" });
  expect((await recall(id)).code).toBe("");
  const { remittance } = await desk.report(id);
  expect(remittance).toMatchObject({ state: "recalled", recalled: { reason } });
  expect((await statements.call("POST", id, "/matching")).code).toBe("remittance.wrong_state");
  expect((await recall(id)).code).toBe("remittance.wrong_state");

  const again = await statements.send({ courier: "pathao", reference: "wrong 1", file });
  await statements.work();
  expect((await desk.report(again)).remittance).toMatchObject({ state: "read", recalled: null });
  // The same file, and the same number, stand once again.
  expect((await statements.announce({ courier: "redx", reference: "wrong 2", file })).code).toBe(
    "remittance.known",
  );
  const { rows } = await desk.world.owner.query(
    `select (select count(*)::int from remittance_part where remittance_id = $1) as parts,
       (select count(*)::int from audit where subject = $1 and action = 'remittance.recall' and reason = $2) as audited`,
    [id, reason],
  );
  expect(rows).toEqual([{ parts: 1, audited: 1 }]);
  await expect(
    desk.world.owner.query("update remittance_file set state = 'read' where id = $1", [id]),
  ).rejects.toMatchObject({ constraint: "remittance_recall_stays" });
});

test("its rows let their parcels go, so that the right statement finds them unpaid and not paid twice", async () => {
  const one = await desk.delivered();
  const id = await desk.matched([{ number: one.number, collected: one.taka }]);
  expect(await isTaken(one.number)).toBe(true);
  expect((await recall(id)).code).toBe("");
  expect(await isTaken(one.number)).toBe(false);
  const next = await desk.matched([{ number: one.number, collected: one.taka, fee: 0 }]);
  expect((await desk.caseOf(next, 2)).row).toMatchObject({ match: "exact", findings: [] });
  expect((await desk.order(desk.support, id)).code).toBe("remittance.wrong_state");
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("remittance.row_wrong_state");
  // What a person said of the rows of a file that was none says nothing of the rule.
  const { rows } = await desk.world.owner.query(
    "select shadow_said, state from remittance_row where remittance_id = $1",
    [id],
  );
  expect(rows).toEqual([{ shadow_said: null, state: "dropped" }]);
  await desk.parcels.expectInOrder();
});

test("what is decided or in the books is past being taken back, whatever is asked of the database", async () => {
  const one = await desk.delivered();
  const id = await desk.matched([{ number: one.number, collected: one.taka - 5 }]);
  const accepted = await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" });
  expect(accepted.code).toBe("");
  expect((await recall(id)).code).toBe("remittance.recall_late");
  await desk.posted();
  expect((await recall(id)).code).toBe("remittance.recall_late");
  await expect(
    desk.world.owner.query(
      "update remittance_file set state = 'recalled', recalled_by = $2, recalled_at = now(), recalled_reason = 'hidden' where id = $1",
      [id, desk.support.userId],
    ),
  ).rejects.toMatchObject({ constraint: "remittance_recall_early" });
});

test("a matched statement above the limit hides what it says only if two agree", async () => {
  const id = await desk.matched([{ number: "UNKNOWN1", collected: 250_000 }]);
  expect((await recall(id)).code).toBe("");
  expect((await desk.report(id)).remittance.state).toBe("matched");
  await expect(
    desk.world.owner.query(
      "update remittance_file set state = 'recalled', recalled_by = $2, recalled_at = now(), recalled_reason = 'alone' where id = $1",
      [id, desk.support.userId],
    ),
  ).rejects.toMatchObject({ constraint: "remittance_recall_by_two" });
  expect((await recall(id)).code).toBe("proposal.exists");
  const [asked] = (await desk.open()).filter(({ kind }) => kind === "remittance.recall");
  expect(asked).toMatchObject({ remittance: { id }, amount: { minor: "25000000" }, reason });
  expect((await desk.decide(desk.other, asked?.id ?? "")).code).toBe("");
  expect((await desk.report(id)).remittance).toMatchObject({ state: "recalled", recalled: { reason } });
});

test("nobody takes back what a statement says of a shop he works for", async () => {
  const one = await desk.delivered();
  const id = await desk.matched([{ number: one.number, collected: one.taka }]);
  await desk.world.owner.query(
    `insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from consignment where number = $1`,
    [one.number, desk.finance.userId],
  );
  expect((await recall(id, desk.finance)).code).toBe("staff.own_shop");
});
