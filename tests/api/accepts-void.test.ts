import { postRemittances } from "@haat/api/jobs/post-remittances";
import { postRow } from "@haat/api/services/couriers/post-row";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { advancesOf, aheadOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let advances: ReturnType<typeof advancesOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  advances = advancesOf(desk);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

/** A statement of one parcel that takes so much back, accepted by one of support and not posted yet. */
async function accepted(advance: number): Promise<string> {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka, advance }]);
  await accept(id);
  return id;
}
const accept = async (id: string): Promise<void> => {
  const told = await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "suspense" });
  expect(told.code).toBe("");
};
const undone = async (reference: string): Promise<void> => {
  const { items } = await advances.list();
  await creditsOf(desk).undone(items.find((each) => each.reference === reference)?.id ?? "");
};
const seen = async (id: string) => {
  const { row, history, suspense } = await desk.caseOf(id, 2);
  const unknown = row.findings.find(({ label }) => label === "ADVANCE_UNKNOWN");
  return {
    ...{ state: row.state, acts: history.map(({ act }) => act), left: unknown?.expected?.minor ?? null },
    suspense: suspense?.amount.minor ?? null,
  };
};

test("a row that was accepted against an advance that turns out to be none waits anew, and posts once it is accepted as it is now", async () => {
  await advances.came(70, { reference: "EFT of none" });
  const id = await accepted(70);
  await undone("EFT of none");
  await desk.posted();
  expect(await seen(id)).toMatchObject({ state: "waiting", left: "0", suspense: null });
  expect((await seen(id)).acts).toContain("void");
  await accept(id);
  await desk.posted();
  expect(await seen(id)).toMatchObject({ state: "posted", suspense: "7000" });
});

test("what was accepted with less than it takes is posted so, and never made to wait for what was not there", async () => {
  await advances.came(30);
  const id = await accepted(50);
  expect((await seen(id)).left).toBe("3000");
  await desk.posted();
  expect(await seen(id)).toMatchObject({ state: "posted", suspense: "2000" });
  expect(await aheadOf(desk)).toEqual([0, 0]);
});

/** Resolves once a connection of this database waits for a lock; throws when `work` ends without. */
async function untilWaiting(work: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  const end = (): void => void (hasEnded = true);
  void work.then(end, end);
  const waiting =
    "select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()";
  while ((await desk.world.owner.query(waiting)).rows.length === 0)
    if (hasEnded) throw new Error("it waited for nobody");
}

test("of two accepted rows of one advance that are posted at once the one that comes second waits for a person, and nothing of it is in suspense", async () => {
  await advances.came(80, { reference: "EFT of nobody" });
  await advances.came(80);
  const [first, second] = [await accepted(80), await accepted(80)];
  expect([(await seen(first)).left, (await seen(second)).left]).toEqual([null, null]);
  await undone("EFT of nobody");
  let other: Promise<number> | undefined;
  await desk.shop.node.books.transact(async (tx) => {
    const ask = { remittanceId: first, line: 2, decision: null };
    expect(await postRow(tx, desk.world.edge, ask)).toBe("posted");
    other = postRemittances(desk.shop.jobs);
    await untilWaiting(other);
  });
  expect(await other).toBe(0);
  await desk.posted();
  expect(await seen(first)).toMatchObject({ state: "posted", suspense: null });
  expect(await seen(second)).toMatchObject({ state: "waiting", left: "0", suspense: null });
  expect((await seen(second)).acts).toContain("void");
  expect(await aheadOf(desk)).toEqual([0, 0]);
});

test("whoever posts a row that was accepted against an advance takes it from there, and the database knows", async () => {
  await advances.came(200);
  const id = await accepted(60);
  expect((await seen(id)).left).toBe(null);
  const posted = desk.world.owner.query(
    `update remittance_row set state = 'posted', posted_at = now(), settled = '{"cash":"0","moved":"0","claimed":"0","suspense":"0","advances":[]}'
      where remittance_id = $1 and line = 2`,
    [id],
  );
  await expect(posted).rejects.toMatchObject({ constraint: "remittance_row_ahead" });
  await desk.posted();
  expect(await seen(id)).toMatchObject({ state: "posted", suspense: null });
});
