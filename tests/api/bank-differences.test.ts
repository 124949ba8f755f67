import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

test("what the bank credits less, or more, than a statement brings is a case by two, and the two explain each other", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const before = await desk.balances("A:COD_IT:pathao", "X:SUSPENSE");
  const [less, more] = [
    await desk.matched([{ number: one.number, collected: one.taka }]),
    await desk.matched([{ number: other.number, collected: other.taka }]),
  ];
  const differ = (id: string) =>
    desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-difference"), { reason: "he kept a charge" });
  expect((await differ(less)).code).toBe("remittance.wrong_state");
  for (const id of [less, more]) expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  const credit = async (id: string, taka: number) => {
    const body = {
      amount: String(taka),
      day: "2026-11-20",
      reference: `EFT ${id}`,
      reason: "other than stated",
    };
    expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), body)).code).toBe("");
    await desk.agreed(desk.other);
  };
  await credit(less, one.taka - 45);
  expect(await desk.report(less)).toMatchObject({
    credit: { isReceived: false, left: { minor: "4500" }, mayEnd: true },
  });
  expect((await differ(less)).code).toBe("");
  await desk.agreed(desk.other);
  expect(await desk.report(less)).toMatchObject({
    credit: { isReceived: true, cases: [{ isOpen: true }] },
    findings: [],
  });
  await credit(more, other.taka + 45);
  expect(await desk.report(more)).toMatchObject({
    credit: { isReceived: true, cases: [{ amount: { minor: "-4500" } }] },
  });
  expect(await desk.balances("A:COD_IT:pathao", "X:SUSPENSE")).toEqual(before);
  const [lack, much] = [await desk.report(less), await desk.report(more)].map(
    ({ credit: c }) => c?.cases[0]?.id ?? "",
  );
  expect((await desk.claim(lack ?? "")).claim).toMatchObject({ of: "bank", remittance: { line: null } });
  expect((await desk.ended(lack ?? "", { act: "offset", otherId: much })).claim.state).toBe("ended");
  expect((await desk.claim(much ?? "")).claim.state).toBe("ended");
});

test("a statement is received without what was left out of it", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([
    { number, collected: taka },
    { number, collected: taka },
  ]);
  expect((await desk.act(desk.support, id, 3, { act: "drop" })).code).toBe("");
  await desk.order(desk.support, id);
  await desk.posted();
  const body = { amount: String(taka), day: "2026-11-20", reference: "EFT once", reason: "as his mail says" };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), body)).code).toBe("");
  await desk.agreed(desk.other);
  expect(await desk.report(id)).toMatchObject({ credit: { isReceived: true }, findings: [] });
});
