import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buyerCancels,
  type Ground,
  openGround,
  paid,
  refundOf,
  refunding,
  refundingOnce,
} from "../every-move.ts";
import { record } from "../hand-refunds.ts";
import { waitingMessages } from "../messages.ts";
import { expectBooksInOrder } from "../shop.ts";
import { whileUnderWay } from "../under-way.ts";
import { undoDesk } from "../undone-files.ts";
import { home, notFound, type UnmadeDesk, unmadeDesk } from "../unmade.ts";

let ground: Ground;
let desk: UnmadeDesk;
beforeAll(async () => {
  ground = await openGround();
  desk = await unmadeDesk(ground);
});
afterAll(() => ground.shop.close());

describe("a refund that two found never to have been made", () => {
  test("and that a statement names all the same before its second sending is named, is one too many at once", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    await desk.clear(id, "unmade");
    await refunding(ground, refundId, notFound, home(`${trx}B`));
    const first = await desk.stated(await desk.lineOf(walker, trx));
    expect(await desk.classesOf(first.statement.id, refundId)).toEqual([`duplicate open ${walker.minor}`]);
    const second = await desk.stated(await desk.lineOf(walker, `${trx}B`));
    expect(await desk.classesOf(second.statement.id, refundId)).toEqual([]);
    await expectBooksInOrder(ground.shop);
  });

  test("is a case for people where a statement names it before anybody has sent it again", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    await desk.clear(id, "unmade");
    const named = await desk.stated(await desk.lineOf(walker, trx));
    expect(await desk.stands(refundId)).toMatchObject({ state: "manual", why: "found" });
    const told = await waitingMessages(ground.shop.world);
    expect(told.map(({ key }) => key)).toContain(`${refundId}:anew:1:told-insisted`);
    expect(await desk.classesOf(named.statement.id, refundId)).toEqual([`status open ${walker.minor}`]);
    await expectBooksInOrder(ground.shop);
  });

  test.each([
    ["has failed", []],
    ["is about to be asked for, its wallet having denied it", [notFound]],
  ] as const)(
    "and %s, is asked for no more where a statement names its number and nothing else",
    async (_, said) => {
      const { walker, refundId, trx, id } = await desk.aSilentRefund();
      await desk.clear(id, "unmade");
      for (const answer of said) await refundingOnce(ground, refundId, answer);
      const { original: _original, ...line } = await desk.lineOf(walker, trx);
      const named = await desk.stated(line);
      expect(await desk.classesOf(named.statement.id, refundId)).toEqual([`status open ${walker.minor}`]);
      expect(await desk.stands(refundId)).toMatchObject({ state: "manual", isDue: false, why: "found" });
      await refunding(ground, refundId, home(`${trx}B`));
      expect(await desk.stands(refundId)).toMatchObject({ state: "manual", isOwed: true });
      const other = { amount: String(walker.minor), trx: "ROTHER1", wallet: "bkash" } as const;
      expect(await record(ground.shop.world, desk.one, refundId, other)).toMatchObject({
        code: "refund.stated_otherwise",
      });
      await expectBooksInOrder(ground.shop);
    },
  );

  test("is sent by nobody while a statement of its wallet is being read, which may name it", async () => {
    const { refundId, trx, id } = await desk.aSilentRefund();
    await desk.clear(id, "unmade");
    await refundingOnce(ground, refundId, notFound);
    expect(await desk.stands(refundId)).toMatchObject({ state: "approved" });
    const { owner } = ground.shop.world;
    await owner.query(
      `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by, lease_until)
         select 'stm_reading', 'gateway', 'bkash', 'a.csv', repeat('9', 64), 1, current_date - 1, current_date - 1, 'reading', min(id), now() + interval '1 hour' from user_account`,
    );
    await refundingOnce(ground, refundId, home(`${trx}B`));
    expect(await desk.stands(refundId)).toMatchObject({ state: "approved", isDue: true });
    await owner.query("delete from statement where id = 'stm_reading'");
    await refundingOnce(ground, refundId, home(`${trx}B`));
    expect(await desk.stands(refundId)).toMatchObject({ state: "succeeded", trx: `${trx}B` });
  });

  test("waits for whoever settles a statement of its wallet at that moment, and then knows what it says", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    await desk.clear(id, "unmade");
    await refundingOnce(ground, refundId, notFound);
    // As a batch of lines is posted: matched, judged and booked in one transaction.
    const settling = [
      ["select pg_advisory_xact_lock(hashtextextended('settle:bkash', 0))", []],
      [
        `with file as (insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
             select 'stm_named', 'gateway', 'bkash', 'a.csv', repeat('8', 64), 1, current_date - 1, current_date - 1, 'done', min(id) from user_account returning id)
           insert into statement_line (statement_id, line, kind, status, trx, currency, amount_minor, fee_minor, net_minor, at, refund_id, class)
           select id, 1, 'refund', 'completed', $2, 'BDT', $3, 0, -$3::bigint, now(), $1, 'status' from file`,
        [refundId, trx, String(walker.minor)],
      ],
    ] as const;
    await whileUnderWay(ground.shop.world, settling, () => refundingOnce(ground, refundId, home(`${trx}B`)));
    expect(await desk.stands(refundId)).toMatchObject({ state: "manual", isDue: false, why: "found" });
  });

  test("is either owed again or found, where two agree while the statement that names it is read", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    expect(await desk.propose(id, "unmade")).toMatchObject({ status: 200 });
    const line = await desk.lineOf(walker, trx);
    const [agreed, named] = await Promise.all([desk.agree(desk.other, id), desk.stated(line)]);
    // The statement may have been read before the two agreed, and be posted after.
    if ((await desk.stands(refundId))["state"] === "failed") await refunding(ground, refundId, notFound);
    const { state } = await desk.stands(refundId);
    const told = await desk.classesOf(named.statement.id, refundId);
    const { clearing } = await desk.read(id);
    expect([
      [409, "succeeded", ["late noted 0"], "found"],
      [200, "manual", [`status open ${walker.minor}`], "unmade"],
    ]).toContainEqual([agreed.status, state, told, clearing?.to]);
    await expectBooksInOrder(ground.shop);
  });

  test("goes the same way where only a file had said that it is home, and that file was the wrong one", async () => {
    const walker = await paid(ground);
    await buyerCancels(ground, walker);
    const refundId = await refundOf(ground, walker);
    await refunding(ground, refundId, { state: "unknown" });
    const wrong = await desk.stated(await desk.lineOf(walker, "RWRONG1"));
    expect(await desk.stands(refundId)).toMatchObject({ state: "succeeded", trx: "RWRONG1" });
    const undo = undoDesk(ground.shop, desk.one);
    await undo.propose(desk.one, wrong.statement.id);
    await undo.decide(desk.other, wrong.statement.id, "agree");
    await undo.work();
    const id = await desk.missed(refundId);
    expect(await desk.read(id)).toMatchObject({
      difference: { statementId: wrong.statement.id },
      targets: ["next_statement", "unmade"],
    });
    await desk.clear(id, "unmade");
    expect(await desk.stands(refundId)).toMatchObject({ state: "failed", isOwed: true, payment: "captured" });
    await refunding(ground, refundId, notFound, home("RRIGHT1"));
    expect(await desk.stands(refundId)).toMatchObject({
      state: "succeeded",
      trx: "RRIGHT1",
      payment: "refunded",
    });
    await expectBooksInOrder(ground.shop);
  });
});
