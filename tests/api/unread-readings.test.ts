import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { blottedHeads, openBlotted, reading } from "../blotted.ts";

let desk: Awaited<ReturnType<typeof openBlotted>>;
beforeAll(async () => {
  desk = await openBlotted();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

test("above the limit, with all that he has read of the statement before, a second person says so too", async () => {
  const row = (cell: string, number: string) => `${number},N/A,Delivered,${cell},0,0,4000`;
  const id = await desk.matched(row("4000", "NOBODYS1"), row("a", "NOBODYS2"), row("b", "NOBODYS3"));
  expect((await desk.act(desk.support, id, 3, reading([3, "4000"]))).code).toBe("");
  expect((await desk.act(desk.support, id, 4, reading([3, "4000"]))).code).toBe("");
  const waits = await desk.caseOf(id, 4);
  expect([waits.row.state, waits.row.isUnread]).toEqual(["proposed", true]);
  const asked = (await desk.open()).find(({ remittance }) => remittance?.id === id);
  expect(asked).toMatchObject({
    beyond: { because: "reading", sum: { minor: "800000" }, limit: { minor: "500000" } },
    reads: [{ heading: "Collected Amount", shown: "b", read: "4000" }],
  });
  expect((await desk.decide(desk.support, asked?.id ?? "")).code).not.toBe("");
  expect((await desk.decide(desk.other, asked?.id ?? "")).code).toBe("");
  const agreed = await desk.caseOf(id, 4);
  expect([agreed.row.state, agreed.row.isUnread, agreed.row.collected?.minor]).toEqual([
    "waiting",
    false,
    "400000",
  ]);
  expect(await desk.labels(id, 4)).toEqual(["UNKNOWN_CONSIGNMENT"]);
});

test("a row of no number is one that a parcel may fit once it is read; money without cash is no parcel's", async () => {
  const [good, other] = [await desk.clean(), await desk.clean()];
  const id = await desk.matched(
    good.row(),
    `-,N/A,Delivered,oops,0,0,${other.taka}`,
    `${other.number},N/A,Delivered,nil?,0,0,30`,
  );
  expect((await desk.act(desk.support, id, 3, reading([3, String(other.taka)]))).code).toBe("");
  expect(await desk.labels(id, 3)).toEqual(["NO_IDENTIFIER"]);
  expect((await desk.act(desk.support, id, 4, reading([3, "-"]))).code).toBe("");
  const adjustment = await desk.caseOf(id, 4);
  expect([adjustment.row.isAdjustment, adjustment.parcel, adjustment.row.match]).toEqual([
    true,
    null,
    "none",
  ]);
  expect(await desk.labels(id, 4)).toEqual(["ADJUSTMENT_CREDIT"]);
});

test("a second row of a parcel stays the second one when it is read, and of a receiver nothing is kept with it", async () => {
  const good = await desk.clean();
  const { world } = desk.shop;
  const { id } = (
    await desk.statements.read({
      ...{ courier: "pathao", reference: "blotted, with receivers", periodEnd: new Date().toISOString() },
      file: [
        `${blottedHeads},Recipient Phone,Recipient Name`,
        `${good.row()},01700000999,Rahela Khatun`,
        `${good.row("x")},01700000999,Rahela Khatun`,
      ].join("\n"),
    })
  ).remittance;
  await desk.match(id);
  expect(await desk.labels(id, 3)).toEqual(["DUPLICATE_IN_STATEMENT", "UNREAD_CELL"]);
  expect((await desk.act(desk.support, id, 3, reading([3, String(good.taka)]))).code).toBe("");
  expect(await desk.labels(id, 3)).toEqual(["DUPLICATE_IN_STATEMENT"]);
  const { rows } = await world.owner.query(
    "select unread::text as text from remittance_row where remittance_id = $1 and line = 3",
    [id],
  );
  expect(rows[0]?.text).not.toMatch(/Rahela|01700000999/);
});

test("the database lets nobody change what a row says but by such a reading, and no reading beyond the limit alone", async () => {
  const good = await desk.clean();
  const obscure = (number: string) => `${number},N/A,Delivered,many,0,0,9000`;
  const id = await desk.matched(good.row(), obscure("X2"), obscure("X3"), obscure("X4"));
  const { owner } = desk.shop.world;
  const change = (line: number, text: string) =>
    owner.query(`update remittance_row set ${text} where remittance_id = $1 and line = ${line}`, [id]);
  const { rows } = await owner.query<{ by: string }>("select made_by as by from remittance where id = $1", [
    id,
  ]);
  const [{ by } = { by: "" }] = rows;
  const note = (line: number, weight: number, proposal: string | null = null) =>
    owner.query(
      "insert into remittance_reading (remittance_id, line, no, cells, weight_minor, by_id, reason, proposal_id) values ($1, $2, 1, '[]', $3, $4, 'as it stands', $5)",
      [id, line, weight, by, proposal],
    );
  const read = "collected_minor = 900000, is_unread = false, reading_no = 1";
  const refused = async (done: Promise<unknown>, constraint: string) =>
    expect(done).rejects.toMatchObject({ constraint });
  await refused(change(3, "collected_minor = 900000"), "remittance_row_kept");
  await refused(change(3, "is_unread = false"), "remittance_row_kept");
  await refused(change(3, read), "remittance_row_read");
  await note(3, 1);
  await refused(change(3, read), "remittance_reading_weight");
  await note(4, 900_000);
  await refused(change(4, read), "remittance_reading_alone");
  expect((await desk.act(desk.support, id, 5, { act: "drop" })).code).toBe("");
  const asked = (await desk.open())[0]?.id ?? null;
  expect(asked).not.toBeNull();
  await note(5, 900_000, asked);
  await refused(change(5, read), "remittance_reading_by_two");
  const accepted = `decision = '{"short":"claim","odd":"accept"}', decided_by = '${by}', reason = 'all right', decided_at = now()`;
  await refused(change(3, accepted), "remittance_row_unread");
  await expect(owner.query("delete from remittance_reading")).rejects.toThrow("append-only");
});
