import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Journal } from "./ledger.ts";
import { payClaim, type RowFacts, type RowPlan, settleRow } from "./remittance.ts";

const parcel = { consignmentId: "cns_1", orderId: "ord_1" };
const row: RowFacts = {
  ...{ key: "f:7", courier: "pathao", parcel, collected: 126_500n, charge: 8_265n, due: 126_500n },
  ...{ accrued: 8_265n, isReturn: false, short: "claim", odd: "suspense", advance: 0n, ahead: 0n },
};
const said = ({ journals }: RowPlan): string[] =>
  journals.map(
    ({ eventType, lines }) =>
      `${eventType} ${lines.map(({ side, account, amount }) => `${side} ${account} ${amount}`).join(", ")}`,
  );
const onAccount = (journals: readonly Journal[], account: string): bigint =>
  journals
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account === account)
    .reduce((sum, { side, amount }) => sum + (side === "D" ? amount : -amount), 0n);

describe("a row of a courier's statement", () => {
  it("that says what our books say pays the cash less the charge", () => {
    expect(said(settleRow(row))).toEqual([
      "J7 D A:COD_IT:pathao 118235, D L:COURIER_PAY:pathao 8265, C A:COD:pathao 126500",
    ]);
  });

  it("of a prepaid parcel takes the charge from the others", () => {
    expect(said(settleRow({ ...row, collected: 0n, due: 0n, charge: 7_000n, accrued: 7_000n }))).toEqual([
      "J7b D L:COURIER_PAY:pathao 7000, C A:COD_IT:pathao 7000",
    ]);
  });

  it("whose charge is just its cash pays nothing, and takes nothing from the others", () => {
    expect(said(settleRow({ ...row, collected: 8_265n, due: 8_265n }))).toEqual([
      "J7 D L:COURIER_PAY:pathao 8265, C A:COD:pathao 8265",
    ]);
  });

  it("names an unexpected charge after itself, so that a parcel's next row has its own", () => {
    const keys = ["f:7", "f:8"].flatMap((key) =>
      settleRow({ ...row, key, charge: 500n, accrued: 0n, odd: "accept" })
        .journals.filter(({ eventType }) => eventType === "J3b")
        .map(({ eventKey }) => eventKey),
    );
    expect(keys).toEqual(["cns_1:statement:f:7", "cns_1:statement:f:8"]);
  });

  it("with a charge that nobody expected books it first, once a person says that it is right, and else keeps it apart", () => {
    const unexpected = { ...row, collected: 0n, due: 0n, charge: 500n, accrued: 0n };
    const apart = settleRow(unexpected);
    expect(said(apart)).toEqual(["J7x D X:SUSPENSE 500, C A:COD_IT:pathao 500"]);
    expect(apart).toMatchObject({ chargesSettled: 0n, suspense: 500n });
    expect(said(settleRow({ ...unexpected, odd: "accept" }))).toEqual([
      ...[
        "J3b D E:COURIER 500, C L:COURIER_PAY:pathao 500",
        "J7b D L:COURIER_PAY:pathao 500, C A:COD_IT:pathao 500",
      ],
    ]);
  });

  it("that lacks cash leaves a claim, suspense, or the rest outstanding, as was decided", () => {
    const less = { ...row, collected: 100_000n, charge: 0n, accrued: 0n };
    const first = "J7 D A:COD_IT:pathao 100000, C A:COD:pathao 100000";
    expect(said(settleRow(less))).toEqual([first, "J7x D A:CLAIM:pathao 26500, C A:COD:pathao 26500"]);
    expect(settleRow(less)).toMatchObject({
      settled: 100_000n,
      moved: 26_500n,
      claimed: 26_500n,
      suspense: 0n,
    });
    const waits = settleRow({ ...less, short: "suspense" });
    expect(said(waits)).toEqual([first, "J7x D X:SUSPENSE 26500, C A:COD:pathao 26500"]);
    expect(waits).toMatchObject({ claimed: 0n, suspense: 26_500n });
    expect(settleRow({ ...less, short: "leave" })).toMatchObject({
      settled: 100_000n,
      moved: 0n,
      suspense: 0n,
    });
  });

  it("that names more than was due leaves the rest in suspense", () => {
    const plan = settleRow({ ...row, collected: 130_000n, charge: 0n, accrued: 0n });
    expect(said(plan)).toEqual([
      "J7 D A:COD_IT:pathao 126500, C A:COD:pathao 126500",
      "J7x D A:COD_IT:pathao 3500, C X:SUSPENSE 3500",
    ]);
    expect(plan.suspense).toBe(-3_500n);
  });

  it("with a charge other than agreed keeps the difference for a person, or books it where he says it is right", () => {
    const dear = { ...row, charge: 9_000n };
    expect(said(settleRow(dear)).at(-1)).toBe("J7x D X:SUSPENSE 735, C A:COD_IT:pathao 735");
    expect(said(settleRow({ ...dear, odd: "accept" }))[0]).toBe(
      "J3b D E:COURIER 735, C L:COURIER_PAY:pathao 735",
    );
    const cheap = { ...row, charge: 8_000n };
    expect(said(settleRow(cheap)).at(-1)).toBe("J7x D A:COD_IT:pathao 265, C X:SUSPENSE 265");
    expect(said(settleRow({ ...cheap, odd: "accept" }))[0]).toBe(
      "J3b D L:COURIER_PAY:pathao 265, C E:COURIER 265",
    );
  });

  it("of a parcel that came back books what nobody expected, and what is more or less than agreed, as the cost of a return", () => {
    const back = { ...row, collected: 0n, due: 0n, isReturn: true, odd: "accept" } as const;
    const first = (charge: bigint, accrued: bigint) => said(settleRow({ ...back, charge, accrued }))[0];
    expect(first(500n, 0n)).toBe("J3b D E:RTO 500, C L:COURIER_PAY:pathao 500");
    expect(first(9_000n, 8_265n)).toBe("J3b D E:RTO 735, C L:COURIER_PAY:pathao 735");
    expect(first(8_000n, 8_265n)).toBe("J3b D L:COURIER_PAY:pathao 265, C E:RTO 265");
  });

  it("of no parcel of ours waits in suspense with all that it brings, or takes", () => {
    const plan = settleRow({ ...row, parcel: null });
    expect(said(plan)).toEqual(["J7x D A:COD_IT:pathao 118235, C X:SUSPENSE 118235"]);
    expect(plan.suspense).toBe(-118_235n);
    expect(said(settleRow({ ...row, parcel: null, collected: 0n, charge: 500n }))).toEqual([
      "J7x D X:SUSPENSE 500, C A:COD_IT:pathao 500",
    ]);
  });
});

describe("a row that takes back what its courier paid ahead", () => {
  const taking = { ...row, advance: 20_000n, ahead: 50_000n };
  it("takes it of the parcel's cash, and no charge of it is anybody's", () => {
    const plan = settleRow(taking);
    expect(said(plan)).toEqual([
      "J7a D L:COURIER_ADV:pathao 20000, C A:COD:pathao 20000",
      "J7 D A:COD_IT:pathao 98235, D L:COURIER_PAY:pathao 8265, C A:COD:pathao 106500",
    ]);
    expect(plan).toMatchObject({ setOff: 20_000n, settled: 126_500n, suspense: 0n });
  });
  it("takes of the other rows what its own parcel did not bring", () => {
    const back = { ...taking, collected: 5_000n, due: 5_000n };
    expect(said(settleRow(back))).toEqual([
      "J7a D L:COURIER_ADV:pathao 20000, C A:COD:pathao 5000, C A:COD_IT:pathao 15000",
      "J7b D L:COURIER_PAY:pathao 8265, C A:COD_IT:pathao 8265",
    ]);
  });
  it("keeps apart what he was never known to have paid ahead", () => {
    const plan = settleRow({ ...taking, ahead: 15_000n, odd: "accept" });
    expect(said(plan).at(-1)).toBe("J7x D X:SUSPENSE 5000, C A:COD_IT:pathao 5000");
    expect(plan).toMatchObject({ setOff: 15_000n, suspense: 5_000n });
  });
  it("needs no parcel for it", () => {
    const alone = { ...taking, parcel: null, collected: 0n, charge: 0n };
    expect(said(settleRow(alone))).toEqual(["J7a D L:COURIER_ADV:pathao 20000, C A:COD_IT:pathao 20000"]);
    expect(said(settleRow({ ...alone, ahead: 0n }))).toEqual([
      "J7x D X:SUSPENSE 20000, C A:COD_IT:pathao 20000",
    ]);
  });
});

it("after any row the ledger says what the lists say, and what is on its way to the bank is what the row pays", () => {
  const amount = fc.bigInt({ min: 0n, max: 500_000n });
  const facts: fc.Arbitrary<RowFacts> = fc.record({
    ...{ key: fc.constant("f:1"), courier: fc.constant("redx"), parcel: fc.constantFrom(parcel, null) },
    ...{
      collected: fc.bigInt({ min: -50_000n, max: 500_000n }),
      charge: fc.bigInt({ min: -5_000n, max: 50_000n }),
    },
    ...{ due: amount, accrued: amount, isReturn: fc.boolean(), advance: amount, ahead: amount },
    short: fc.constantFrom("claim", "suspense", "leave"),
    odd: fc.constantFrom("accept", "suspense"),
  });
  fc.assert(
    fc.property(facts, (each) => {
      const plan = settleRow(each);
      const on = (account: string): bigint => onAccount(plan.journals, account);
      expect(on("A:COD_IT:redx")).toBe(each.collected - each.charge - each.advance);
      expect(on("L:COURIER_ADV:redx")).toBe(plan.setOff);
      expect(plan.setOff).toBeLessThanOrEqual(each.ahead);
      expect(-on("A:COD:redx")).toBe(plan.settled + plan.moved);
      expect(on("L:COURIER_PAY:redx")).toBe(plan.chargesSettled);
      expect(on("A:CLAIM:redx")).toBe(plan.claimed);
      expect(on("X:SUSPENSE")).toBe(plan.suspense);
      expect(plan.settled + plan.moved).toBeLessThanOrEqual(each.due);
      expect(plan.chargesSettled).toBeLessThanOrEqual(each.accrued);
    }),
    { numRuns: 2000 },
  );
});

describe("a row that pays a claim", () => {
  it("pays of it what it brings", () => {
    const plan = payClaim({ key: "f:9", courier: "pathao", payout: 700n, left: 1_000n });
    expect(said(plan)).toEqual(["J18 D A:COD_IT:pathao 700, C A:CLAIM:pathao 700"]);
    expect(plan).toMatchObject({ paid: 700n, suspense: 0n, settled: 0n, moved: 0n, claimed: 0n });
  });

  it("and brings more than is left of it leaves the rest for a person", () => {
    const plan = payClaim({ key: "f:9", courier: "pathao", payout: 1_250n, left: 1_000n });
    expect(said(plan)).toEqual([
      "J18 D A:COD_IT:pathao 1000, C A:CLAIM:pathao 1000",
      "J7x D A:COD_IT:pathao 250, C X:SUSPENSE 250",
    ]);
    expect(plan).toMatchObject({ paid: 1_000n, suspense: -250n });
  });
});
