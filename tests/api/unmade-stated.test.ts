import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buyerCancels, type Ground, openGround, paid, refundOf, refunding } from "../every-move.ts";
import { expectBooksInOrder } from "../shop.ts";
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
    expect(await desk.classesOf(named.statement.id, refundId)).toEqual([`status open ${walker.minor}`]);
    await expectBooksInOrder(ground.shop);
  });

  test("is asked for no more where a statement names its number and nothing else", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    await desk.clear(id, "unmade");
    const { original: _, ...line } = await desk.lineOf(walker, trx);
    const named = await desk.stated(line);
    expect(await desk.classesOf(named.statement.id, refundId)).toEqual([`status open ${walker.minor}`]);
    expect(await desk.stands(refundId)).toMatchObject({ state: "failed", isDue: true });
    await refunding(ground, refundId, notFound);
    expect(await desk.stands(refundId)).toMatchObject({ state: "manual", isDue: false, why: "found" });
    await expectBooksInOrder(ground.shop);
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
