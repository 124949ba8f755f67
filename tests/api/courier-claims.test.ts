import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const suspense = (): Promise<number> => desk.balance("X:SUSPENSE");

test("cash that lacks and nobody explains is paid in part, and the rest is given up by two; then nothing of the parcel hangs", async () => {
  const { number, taka, placed } = await desk.delivered();
  const before = await desk.balances("X:SUSPENSE", "A:BANK", "E:BAD_DEBT");
  const id = await desk.matched([{ number, collected: taka - 50 }]);
  await desk.taken(id, 2);
  expect(await desk.attempt(placed)).toBe("cod_short");
  const open = await desk.left(id, 2);
  const body = { act: "bank", amount: "৩০", reference: "EFT 71", day: "2026-11-20" };
  expect((await desk.end(open, { ...body, amount: "51" })).code).toBe("money.malformed");
  expect((await desk.end(open, body, desk.finance)).code).toBe("");
  expect((await desk.end(open, { act: "write_off", amount: "" })).code).toBe("proposal.exists");
  const [waiting] = await desk.open();
  expect(waiting).toMatchObject({
    kind: "remittance.end",
    end: { id: open, act: "bank" },
    amount: { minor: "3000" },
  });
  expect((await desk.decide(desk.finance, waiting?.id ?? "")).code).toBe("proposal.own_hand");
  await desk.agreed(desk.other);
  expect(await desk.claim(open)).toMatchObject({ claim: { left: { minor: "2000" }, state: "open" } });
  expect(await desk.attempt(placed)).toBe("cod_short");
  const done = await desk.ended(open, { act: "write_off", amount: "" });
  expect(done).toMatchObject({
    ...{ claim: { left: { minor: "0" }, state: "ended" }, may: [] },
    history: [
      { act: "write_off" },
      { act: "propose" },
      { act: "bank", reference: "EFT 71" },
      { act: "propose" },
    ],
  });
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  expect(await desk.balances("X:SUSPENSE", "A:BANK", "E:BAD_DEBT")).toEqual(
    before.map((was, index) => was + [0, 30, 20][index]!),
  );
});

test("what a courier took back as an adjustment, and brought too much before, explain each other", async () => {
  const { number, taka } = await desk.delivered();
  const before = await suspense();
  const id = await desk.matched([{ number, collected: taka + 80 }]);
  await desk.taken(id, 2);
  const much = await desk.left(id, 2);
  const later = await desk.matched([{ word: "Adjustment", collected: "-", payout: -80 }]);
  await desk.taken(later, 2);
  const little = await desk.left(later, 2);
  expect(little).not.toBe("");
  expect(await suspense()).toBe(before);
  expect((await desk.claim(little)).beside.map(({ id: each }) => each)).toContain(much);
  expect((await desk.end(little, { act: "offset", otherId: little })).code).toBe("remittance.claim_wrong");
  expect((await desk.ended(little, { act: "offset", otherId: much })).claim.state).toBe("ended");
  expect((await desk.claim(much)).claim.state).toBe("ended");
  expect(await suspense()).toBe(before);
});

test("money of no parcel is the cash of one that no row has named, or pays what is claimed", async () => {
  const [missing, short] = [await desk.delivered(), await desk.delivered()];
  const before = await desk.balances("X:SUSPENSE", "A:CLAIM:pathao");
  const first = await desk.matched([{ number: short.number, collected: short.taka - 25 }]);
  await desk.taken(first, 2, { short: "claim" });
  const id = await desk.matched([
    { number: "DL000NOBODYS", collected: missing.taka },
    { word: "Adjustment", collected: "-", payout: 25 },
  ]);
  await desk.taken(id, 2);
  await desk.taken(id, 3);
  const held = await desk.balance("A:COD:pathao");
  const wrong = await desk.end(await desk.left(id, 2), { act: "parcel", number: short.number });
  expect(wrong.code).toBe("remittance.parcel_wrong");
  expect(
    (await desk.ended(await desk.left(id, 2), { act: "parcel", number: missing.number })).claim.state,
  ).toBe("ended");
  expect(await desk.attempt(missing.placed)).toBe("cod_remitted");
  expect(await desk.balance("A:COD:pathao")).toBe(held - missing.taka);
  const { beside } = await desk.claim(await desk.left(id, 3));
  const claim = beside.find(({ parcel }) => parcel === short.number);
  await desk.ended(await desk.left(id, 3), { act: "claim", claimId: claim?.id });
  expect(await desk.attempt(short.placed)).toBe("cod_remitted");
  expect(await desk.balances("X:SUSPENSE", "A:CLAIM:pathao")).toEqual(before);
});

test("a claim is asked for, refused, paid in part and the rest given up by two", async () => {
  const { number, taka, placed } = await desk.delivered();
  const before = await desk.balances("A:CLAIM:pathao", "A:BANK", "E:COURIER");
  const id = await desk.matched([{ number, collected: taka - 90 }]);
  await desk.taken(id, 2, { short: "claim" });
  const claim = (await desk.listed("?of=claim")).items.find(({ parcel }) => parcel === number)?.id ?? "";
  const { message } = await desk.claim(claim);
  // Which parcel, what he was handed, what his own statement and his own word say of it.
  for (const told of [number, "আপনাদের হাতে দিয়েছি", "নেওয়ার কথা ছিল", "২ নম্বর সারিতে আদায় লেখা", "আপনাদের শেষ খবর"])
    expect(message).toContain(told);
  expect((await desk.end(claim, { act: "ask" })).code).toBe("");
  expect((await desk.end(claim, { act: "refused" })).code).toBe("");
  expect((await desk.end(claim, { act: "cost", amount: "" })).code).toBe("courier_claim.wrong_state");
  const listed = (await desk.listed("?courier=pathao&bucket=0-7")).items.find(
    ({ id: each }) => each === claim,
  );
  expect(listed).toMatchObject({ of: "short", askedAt: expect.any(String), refusedAt: expect.any(String) });
  await desk.ended(claim, { act: "bank", amount: "60", reference: "EFT 72", day: "2026-11-21" });
  expect(await desk.attempt(placed)).toBe("cod_short");
  const [waiting] = [(await desk.end(claim, { act: "write_off", amount: "" })).code, await desk.open()];
  expect(waiting).toBe("");
  expect((await desk.decide(desk.other, (await desk.open())[0]?.id ?? "", "refuse")).code).toBe("");
  expect((await desk.claim(claim)).history[0]).toMatchObject({ act: "refuse" });
  expect((await desk.ended(claim, { act: "write_off", amount: "" })).claim.state).toBe("ended");
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  expect(await desk.balances("A:CLAIM:pathao", "A:BANK", "E:COURIER")).toEqual(
    before.map((was, index) => was + [0, 60, 30][index]!),
  );
  expect((await desk.listed("?state=ended")).items.map(({ id: each }) => each)).toContain(claim);
});

test("a row that paid the wrong claim is posted the other way round, and the claim is owed again", async () => {
  const { number, taka, placed } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 35 }]);
  await desk.taken(id, 2, { short: "claim" });
  const before = await desk.balances("A:CLAIM:pathao", "A:COD_IT:pathao", "X:SUSPENSE");
  const later = await desk.matched([{ word: "Adjustment", collected: "-", payout: 40 }]);
  const claim = (await desk.caseOf(later, 2)).claims.find(({ order }) => order === placed.order.number);
  expect((await desk.act(desk.support, later, 2, { act: "claim", claimId: claim?.id })).code).toBe("");
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  expect((await desk.act(desk.support, later, 2, { act: "unmatch" })).code).toBe("");
  expect(await desk.attempt(placed)).toBe("cod_short");
  expect(await desk.balances("A:CLAIM:pathao", "A:COD_IT:pathao", "X:SUSPENSE")).toEqual(before);
  expect((await desk.claim(claim?.id ?? "")).history.map(({ act }) => act)).toEqual(["undo", "statement"]);
  expect((await desk.caseOf(later, 2)).row.state).toBe("waiting");
});

test("no hand alone moves a case: not away from nothing, not past it, and no end without two", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 15 }]);
  await desk.taken(id, 2);
  const open = await desk.left(id, 2);
  const { query } = { query: (text: string) => desk.world.owner.query(text, [open]) };
  for (const to of ["1600", "-5"])
    await expect(query(`update remittance_case set suspense_minor = ${to} where id = $1`)).rejects.toThrow(
      /towards nothing/,
    );
  await expect(
    query(`insert into courier_claim_act (id, case_id, act, by_id, reason, amount_minor, proposal_id)
      select 'cca_x', $1, 'write_off', p.maker_id, 'alone', 1500, p.id from proposal p where p.state = 'agreed' limit 1`),
  ).rejects.toThrow(/agreed by two/);
  await expect(
    query(`insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor, proposal_id)
      select 'rmc_x', remittance_id, null, courier, 5, 5, (select id from proposal where state = 'agreed' limit 1) from remittance_case where id = $1`),
  ).rejects.toThrow(/agreed by two/);
  await desk.ended(open, { act: "cost", amount: "" });
});
