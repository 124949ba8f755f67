import { closeWindows } from "@haat/api/jobs/close-windows";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { partOf } from "../dispatch.ts";
import { manned, openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_undone', 'remittance_alone_minor', '10000', clock_timestamp())",
  );
}, 300_000);
// Who has just signed in may decide of money for some minutes.
beforeEach(async () => void (desk = await manned(desk.parcels)), 120_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const look = async (id: string, line = 2) => {
  const { row, may, beyond, dropBeyond, unmatchBeyond } = await desk.caseOf(id, line);
  const labels = row.findings.map(({ label }) => label);
  return {
    ...{ state: row.state, match: row.match, labels, may, difference: row.difference.minor },
    ...{ accept: beyond?.because, drop: dropBeyond?.because, unmatch: unmatchBeyond?.because },
  };
};
const act = async (id: string, name: string, by = desk.support, line = 2) =>
  (await desk.act(by, id, line, { act: name })).code;
const recall = async (id: string, by = desk.support): Promise<string> =>
  (await desk.call(by, "POST", desk.pathOf(id, "/recall"), { reason: "it was the wrong file" })).code;
const stateOf = async (id: string): Promise<string> => (await desk.report(id)).remittance.state;
/** A parcel that our books have as delivered, in a row that says it came back. */
const contradicted = async () => {
  const it = await desk.delivered();
  const id = await desk.matched([{ number: it.number, word: "Return", collected: 0, fee: 35 }]);
  return { ...it, id };
};
const earns = async (placed: Parameters<typeof partOf>[0]): Promise<string | undefined> => {
  await desk.world.owner.query("update sub_order set window_closes_at = now() where id = $1", [
    partOf(placed),
  ]);
  await closeWindows(desk.shop.jobs);
  return (await desk.parcels.standing(placed))?.part;
};

test("nobody alone buries what a row differs by: its match is undone by two, and its shop's money stays kept until then", async () => {
  const { id, placed } = await contradicted();
  expect(await look(id)).toMatchObject({
    ...{ match: "exact", labels: ["STATUS_CONFLICT_RETURNED", "UNCONTRACTED_CHARGE"] },
    ...{ accept: "difference", drop: "dropped", unmatch: "let_go" },
  });
  expect(await act(id, "unmatch")).toBe("");
  expect(await look(id)).toMatchObject({ state: "proposed", match: "exact", may: [] });
  expect(await act(id, "drop", desk.other)).toBe("remittance.row_wrong_state");
  expect(await earns(placed)).toBe("delivered");
  const [asked] = await desk.open();
  const { differs } = await differences(id);
  expect(asked).toMatchObject({
    ...{ kind: "remittance.unmatch", lines: [2], beyond: { because: "let_go" } },
    amount: { minor: differs },
  });
  expect((await desk.decide(desk.other, asked?.id ?? "", "refuse")).code).toBe("");
  expect(await look(id)).toMatchObject({ state: "waiting", match: "exact" });
  expect(await act(id, "unmatch")).toBe("");
  await desk.agreed(desk.other);
  expect(await look(id)).toMatchObject({
    ...{ state: "waiting", match: "none", labels: ["UNKNOWN_CONSIGNMENT"], difference: "3500" },
  });
  expect(await earns(placed)).toBe("completed");
});

const differences = async (id: string) => {
  const { rows } = await desk.world.owner.query<{ differs: string; most: string }>(
    "select difference_minor::text as differs, heaviest_minor::text as most from remittance_row where remittance_id = $1 and line = 2",
    [id],
  );
  return rows[0] ?? { differs: "", most: "" };
};

test("what was found against a row weighs in whatever is done with it later, also once it is nobody's", async () => {
  const { id } = await contradicted();
  const { differs } = await differences(id);
  await act(id, "unmatch");
  await desk.agreed(desk.other);
  expect(await differences(id)).toEqual({ differs: "3500", most: differs });
  expect(await look(id)).toMatchObject({ accept: "difference", drop: "dropped" });
  expect(await act(id, "drop")).toBe("");
  expect((await look(id)).state).toBe("proposed");
  const [asked] = await desk.open();
  expect(asked).toMatchObject({ kind: "remittance.rows", amount: { minor: differs } });
  await desk.agreed(desk.other);
  expect((await look(id)).state).toBe("dropped");
});

test("matches that one undoes, one by one, are weighed together, with what he leaves out", async () => {
  const [one, two] = [await desk.delivered(), await desk.delivered()];
  const rows = [one, two].map(({ number, taka }) => ({ number, collected: taka - 60 }));
  const id = await desk.matched([...rows, { number: "X9Y8", collected: 0, fee: 50 }]);
  expect(await act(id, "unmatch")).toBe("");
  expect((await look(id)).match).toBe("none");
  expect(await look(id, 3)).toMatchObject({ unmatch: "let_go" });
  expect(await look(id, 4)).toMatchObject({ drop: "dropped" });
  expect(await act(id, "unmatch", desk.support, 3)).toBe("");
  expect((await look(id, 3)).state).toBe("proposed");
  // Another person's hands are free.
  expect(await act(id, "drop", desk.other, 4)).toBe("");
  expect((await look(id, 4)).state).toBe("dropped");
  await desk.agreed(desk.finance);
  expect((await look(id, 3)).match).toBe("none");
});

test("what two agreed to two undo, and what it had claimed weighs on in the row", async () => {
  const it = await desk.delivered();
  const before = await desk.balance("A:CLAIM:pathao");
  const id = await desk.matched([{ number: it.number, collected: 100 }]);
  const accept = { act: "accept", short: "claim", odd: "accept" };
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  const claimed = (await desk.balance("A:CLAIM:pathao")) - before;
  expect(claimed).toBe(it.taka - 100);
  expect(await look(id)).toMatchObject({ state: "posted", unmatch: expect.any(String) as string });
  expect(await act(id, "unmatch")).toBe("");
  expect((await desk.balance("A:CLAIM:pathao")) - before).toBe(claimed);
  await desk.agreed(desk.other);
  expect((await desk.balance("A:CLAIM:pathao")) - before).toBe(0);
  expect(await look(id)).toMatchObject({ state: "waiting", match: "none", drop: "dropped" });
  expect((await desk.caseOf(id, 2)).dropBeyond?.sum.minor).toBe(String((it.taka - 100) * 100));
  expect(await act(id, "drop")).toBe("");
  expect((await look(id)).state).toBe("proposed");
  await desk.agreed(desk.other);
});

test("a small row that two agreed to is not undone by one", async () => {
  const it = await desk.delivered();
  const id = await desk.matched([
    { number: it.number, collected: it.taka - 5 },
    { collected: 0, number: "Z1Z2", fee: 20 },
  ]);
  await limit(0);
  const accept = { act: "accept", short: "claim", odd: "accept" };
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  await limit(1_000_000);
  expect(await look(id)).toMatchObject({ state: "posted", unmatch: "agreed" });
  expect(await act(id, "unmatch")).toBe("");
  expect((await look(id)).state).toBe("posted");
  await desk.agreed(desk.other);
  expect((await look(id)).state).toBe("waiting");
  await limit(100);
});

const limit = (taka: number) =>
  desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_undone_' || clock_timestamp(), 'remittance_alone_minor', to_jsonb($1::int), clock_timestamp())",
    [taka * 100],
  );

test("a matched statement is taken back by one only where he could leave all of it out alone", async () => {
  const { id } = await contradicted();
  expect(await recall(id)).toBe("");
  expect(await stateOf(id)).toBe("matched");
  await expect(
    desk.world.owner.query(
      "update remittance_file set state = 'recalled', recalled_by = $2, recalled_at = now(), recalled_reason = 'alone' where id = $1",
      [id, desk.support.userId],
    ),
  ).rejects.toMatchObject({ constraint: "remittance_recall_by_two" });
  const [asked] = await desk.open();
  expect(asked).toMatchObject({
    kind: "remittance.recall",
    amount: { minor: (await differences(id)).differs },
  });
  await desk.agreed(desk.other);
  expect(await stateOf(id)).toBe("recalled");
  const small = await desk.matched([{ number: "S1S2", collected: 60 }]);
  expect(await recall(small)).toBe("");
  expect(await stateOf(small)).toBe("recalled");
});

test("a statement on whose rows somebody has worked is taken back by two, however small it is", async () => {
  const id = await desk.matched([{ number: "S3S4", collected: 60 }]);
  expect(await act(id, "dispute", desk.other)).toBe("");
  expect(await recall(id)).toBe("");
  expect(await stateOf(id)).toBe("matched");
  await desk.agreed(desk.other);
  expect(await stateOf(id)).toBe("recalled");
});
