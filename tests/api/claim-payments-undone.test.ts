import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText } from "../bank-files.ts";
import { advancesOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { partOf } from "../dispatch.ts";
import { type LostDesk, openLost } from "../lost-parcels.ts";

let desk: ClaimDesk;
let lostOnes: LostDesk;
let credits: ReturnType<typeof creditsOf>;
let bank: ReturnType<typeof bankDesk>;
beforeAll(async () => {
  desk = await openClaimDesk();
  credits = creditsOf(desk);
  bank = bankDesk(desk.world, desk.finance);
  lostOnes = await openLost(desk.parcels);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const books = () => desk.balances("A:BANK", "A:CLAIM:pathao", "E:COURIER");
const paid = (reference: string, amount = "") => ({ act: "bank", amount, reference, day: "2026-11-20" });
const paymentOf = async (claim: string) =>
  (await desk.claim(claim)).history.find(({ act }) => act === "bank")?.payment ?? expect.fail("not paid");

test("what paid for a lost parcel was another's: two undo it once, the claim is owed again and its number is free", async () => {
  const lost = await lostOnes.lost();
  const claim = await lostOnes.claimOf(lost);
  const before = await books();
  await bank.taken(bankText([{ reference: "EFT mistaken", credit: "500" }]));
  await desk.ended(claim, paid("EFT mistaken", "500"));
  expect(await bank.named("EFT mistaken", "told")).toMatchObject({ rest: { minor: "0" } });
  const { id } = await paymentOf(claim);
  expect((await credits.undo(id, desk.support)).code).toBe("auth.forbidden");
  expect((await credits.undo(id)).code).toBe("");
  expect((await credits.undo(id, desk.other)).code).toBe("proposal.exists");
  const [waiting] = await desk.open();
  expect(waiting).toMatchObject({
    ...{ kind: "remittance.undo", courier: "pathao", amount: { minor: "50000" } },
    credit: { reference: "EFT mistaken", day: "2026-11-20" },
  });
  expect((await paymentOf(claim)).undoProposalId).toBe(waiting?.id);
  expect((await desk.decide(desk.finance, waiting?.id ?? "")).code).toBe("proposal.own_hand");
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("");
  expect(await books()).toEqual(before);
  expect(await desk.claim(claim)).toMatchObject({
    claim: { state: "open", left: (await desk.claim(claim)).claim.amount },
    history: [{ act: "unpaid", amount: { minor: "50000" }, reference: "EFT mistaken" }, {}, {}],
  });
  expect(await paymentOf(claim)).toMatchObject({ isUndone: true, undoProposalId: null });
  expect((await credits.undo(id)).code).toBe("courier_credit.undone");
  // Our bank's line waits for what it was, and may be just that.
  expect(await bank.named("EFT mistaken", "open")).toMatchObject({ rest: { minor: "50000" }, uses: [] });
  await advancesOf(desk).came(500, { reference: "EFT mistaken", courier: "redx" });
  expect(await bank.named("EFT mistaken", "told")).toMatchObject({ uses: [{ payer: "redx" }] });
});

test("a buyer's payment that had come whole lacks again, and a part that came rightly stays", async () => {
  const { number, taka, placed } = await desk.delivered();
  const file = await desk.matched([{ number, collected: taka - 90 }]);
  await desk.taken(file, 2, { short: "claim" });
  const claim = (await desk.listed("?of=claim")).items.find(({ parcel }) => parcel === number)?.id ?? "";
  await desk.ended(claim, paid("EFT right", "60"));
  const before = await books();
  await desk.ended(claim, paid("EFT wrong", "30"));
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  await credits.undone((await paymentOf(claim)).id);
  expect(await desk.attempt(placed)).toBe("cod_short");
  expect(await books()).toEqual(before);
  expect(await desk.claim(claim)).toMatchObject({ claim: { state: "open", left: { minor: "3000" } } });
  await desk.ended(claim, paid("EFT wrong", "30"));
  expect(await desk.attempt(placed)).toBe("cod_remitted");
});

test("agreed to by two at once it is undone once; what has turned up since is not", async () => {
  const lost = await lostOnes.lost();
  const claim = await lostOnes.claimOf(lost);
  await desk.ended(claim, paid("EFT race"));
  const { id } = await paymentOf(claim);
  expect((await credits.undo(id)).code).toBe("");
  const [waiting] = await desk.open();
  const before = await books();
  const codes = await Promise.all(
    Array.from({ length: 8 }, async () => (await desk.decide(desk.other, waiting?.id ?? "")).code),
  );
  expect(codes.filter((code) => code === "")).toHaveLength(1);
  const { claim: owed } = await desk.claim(claim);
  const taka = Number(owed.amount.minor) / 100;
  expect(owed).toMatchObject({ state: "open", left: { minor: owed.amount.minor } });
  expect(await books()).toEqual(before.map((was, nth) => was + [-taka, taka, 0][nth]!));
  // Paid, proposed to be undone, and then the parcel is there.
  await desk.ended(claim, paid("EFT race"));
  expect((await credits.undo((await paymentOf(claim)).id)).code).toBe("");
  const lines = [{ id: lost.placed.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  const { shopkeeper } = desk.parcels;
  expect((await shopkeeper.act(partOf(lost.placed), "take-back", { lines })).status).toBe(200);
  expect(await credits.decided()).toBe("courier_credit.used");
});
