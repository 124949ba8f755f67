import type { ClearingBody } from "@haat/contract/difference";
import { newId } from "@haat/core/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sayBounced } from "../bounces.ts";
import { keyed } from "../buying.ts";
import { anOrderOf } from "../line-refunds.ts";
import type { TestSession } from "../market.ts";
import { creditDesk, inTaka } from "../bank-credits.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { aHandRefund, decide, record } from "../hand-refunds.ts";
import { expectBooksInOrder } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";

let desk: ClaimDesk;
/** Of finance, at its own panel. */
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  desk = await openClaimDesk();
  one = await aFreshOne(desk.world, "finance", "admin");
  other = await aFreshOne(desk.world, "finance", "admin");
}, 300_000);
afterAll(() => desk.shop.close());

/** A wallet's statement that the bank has still to pay. */
async function walletsDay(day: string) {
  const { aDayOf } = creditDesk(desk.shop, one);
  const { statement, stated } = await aDayOf(day, 80_000n);
  return { id: statement.id, amount: inTaka(BigInt(stated.net.minor)) };
}
const paidFor = (file: Readonly<{ id: string; amount: string }>, reference: string) =>
  ask(desk.world, one, ["POST", `/v1/admin/statements/${file.id}/bank-credit`], {
    ...{ amount: file.amount, day: "2026-11-20", reference },
  });

/** A courier's statement in the books, and what the bank is said to have credited for it; another agrees. */
async function couriersCredit(reference: string): Promise<string> {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  const body = { amount: String(taka), day: "2026-11-20", reference, reason: "as his mail says" };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), body)).code).toBe("");
  const [waiting] = await desk.open();
  const { code } = await desk.decide(desk.other, waiting?.id ?? "");
  if (code !== "") await desk.decide(desk.finance, waiting?.id ?? "", "withdraw");
  return code;
}

async function bounceBy(trx: string): Promise<string> {
  const { id, minor } = await aHandRefund(desk.shop);
  const sent = { amount: minor, trx: `OUT${trx}`, wallet: "bank" };
  expect((await record(desk.world, one, id, sent)).code).toBe("");
  expect((await decide(desk.world, other, id)).code).toBe("");
  return (await sayBounced(desk.world, one, [id, { amount: minor, trx }])).code;
}

test("what the bank credited for a wallet is no courier's, no other file's and no refund's that came back", async () => {
  const [file, next] = [await walletsDay("2026-11-03"), await walletsDay("2026-11-04")];
  expect((await paidFor(file, "EFT88213")).code).toBe("");
  // In whatever letters it is typed.
  expect((await paidFor(next, "eft88213")).code).toBe("credit.taken");
  expect(await couriersCredit("eft88213")).toBe("remittance.credit_taken");
  expect(await bounceBy("EFT88213")).toBe("credit.taken");
  await desk.parcels.expectInOrder();
});

test("what the bank credited for a courier is no wallet's, and explains no wallet's difference", async () => {
  const file = await walletsDay("2026-11-05");
  expect(await couriersCredit("BEFTN77001")).toBe("");
  expect((await paidFor(file, "beftn77001")).code).toBe("credit.taken");
  expect((await paidFor({ ...file, amount: "1" }, "BEFTN77002")).code).toBe("");
  const difference = newId("difference", new Date());
  await desk.world.owner.query(
    `with made as (insert into settlement_case (id, source, statement_id, class, day, state, suspense_minor, suspense_since)
       values ($1, 'upay', $2, 'late', '2026-11-05', 'open', 100, now()) returning id),
     books as (insert into journal (event_type, event_key) select 'J20', id || ':planted' from made returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
       select id, 1, 'X:SUSPENSE', 'D', 100 from books union all select id, 2, 'A:BANK', 'C', 100 from books`,
    [difference, file.id],
  );
  const clear = (reference: string) =>
    ask(desk.world, one, ["POST", `/v1/admin/differences/${difference}/clearing`], {
      ...({ to: "bank", note: "" } satisfies Partial<ClearingBody>),
      reference,
    });
  expect((await clear("beftn77001")).code).toBe("credit.taken");
  // The same wallet may have paid both by one transfer.
  expect((await clear("beftn77002")).code).toBe("");
  const agree = ["POST", `/v1/admin/differences/${difference}/clearing/decisions`] as const;
  expect((await ask(desk.world, other, agree, { verdict: "agree" })).code).toBe("");
  await expectBooksInOrder(desk.shop);
});

test("what a shop declares bars nobody, and what support has counted is nobody else's", async () => {
  const { shop, world } = desk;
  const { seller } = await anOrderOf(shop, { method: "cod" });
  const declare = async (reference: string) => {
    const body = { amount: "1", reference };
    const reply = await world.fetch("/v1/vendor/hand-ins", { body, headers: keyed(seller.headers) });
    return ((await reply.json()) as { id: string }).id;
  };
  const decideIn = (id: string, verb: "receive" | "refuse") =>
    ask(
      world,
      desk.support,
      ["POST", `/v1/support/hand-ins/${id}/${verb}`],
      verb === "refuse" ? { reason: "none" } : undefined,
    );
  const file = await walletsDay("2026-11-06");
  const early = await declare("CASH55001");
  expect((await paidFor(file, "cash55001")).code).toBe("");
  expect((await decideIn(early, "receive")).code).toBe("credit.taken");
  expect((await decideIn(early, "refuse")).code).toBe("");
  expect((await decideIn(await declare("CASH55002"), "receive")).code).toBe("");
  expect(await couriersCredit("cash55002")).toBe("remittance.credit_taken");
  expect((await paidFor(await walletsDay("2026-11-07"), "CASH55002")).code).toBe("credit.taken");
  await expectBooksInOrder(shop);
});

test("one number of our bank's is one, with a space or a hyphen or without, in either digit script", async () => {
  expect(await couriersCredit("BEFTN 90 317")).toBe("");
  expect(await couriersCredit("beftn90317")).toBe("remittance.credit_taken");
  expect(await bounceBy("BEFTN-90317")).toBe("credit.taken");
  expect((await paidFor(await walletsDay("2026-11-08"), "BEFTN ৯০৩১৭")).code).toBe("credit.taken");
  expect((await paidFor(await walletsDay("2026-11-09"), "--- 1")).code).toBe("");
  await expectBooksInOrder(desk.shop);
});
