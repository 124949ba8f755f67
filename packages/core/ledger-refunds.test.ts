import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commissionOn, type Journal } from "./ledger.ts";
import { j9, j10b, j10c, j19 } from "./ledger-refunds.ts";
import { earned, overPayments, reversed, worthOf } from "./refund-shares.ts";

const rates = fc.record({
  commissionBp: fc.bigInt({ min: 0n, max: 3_000n }),
  vatBp: fc.bigInt({ min: 0n, max: 2_500n }),
});
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });
const balanceOf = (journals: readonly (Journal | null)[], account: string): bigint =>
  journals
    .flatMap((each) => each?.lines ?? [])
    .filter((line) => line.account === account)
    .reduce((sum, { side, amount }) => sum + (side === "D" ? amount : -amount), 0n);
const refund = { refundId: "ref_1", orderId: "ord_1", vendorId: "v1" };

describe("giving a sale back in pieces", () => {
  it("takes back in any number of tiny refunds exactly the commission and VAT of the sale", () => {
    fc.assert(
      fc.property(cuts, rates, (pieces, rate) => {
        let done = 0n;
        let sum = { commission: 0n, vat: 0n, vendor: 0n };
        for (const piece of pieces.map(BigInt)) {
          const step = reversed(piece, done, rate);
          expect(step.commission >= 0n && step.vat >= 0n).toBe(true);
          // Each is a journal of its own that balances, tiny as it is.
          j9({ ...refund, ...step, owed: piece, goods: piece, delivery: 0n, from: "pending" });
          done += piece;
          sum = {
            commission: sum.commission + step.commission,
            vat: sum.vat + step.vat,
            vendor: sum.vendor + step.vendor,
          };
        }
        const whole = commissionOn(done, rate);
        expect(sum).toEqual({ ...whole, vendor: done - whole.commission - whole.vat });
      }),
    );
  });

  it("gives the pieces of a line exactly the line, also where it does not divide", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 99_999n }),
        fc.integer({ min: 1, max: 40 }),
        (total, quantity) => {
          const worth = Array.from({ length: quantity }, (_, done) => worthOf({ total, quantity, done }, 1));
          expect(worth.reduce((sum, each) => sum + each, 0n)).toBe(total);
          expect(worth.every((each) => each >= 0n)).toBe(true);
        },
      ),
    );
    for (const [done, count] of [
      [1, 2],
      [1, 0],
      [2, -1],
    ] as const)
      expect(() => worthOf({ total: 100n, quantity: 2, done }, count)).toThrow("refund.line_given_back");
  });

  it("takes from every payment what is left of it, never more, and ends at nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 50n }), { minLength: 1, maxLength: 4 }),
        cuts,
        (paid, pieces) => {
          let left = [...paid];
          const whole = () => left.reduce((sum, each) => sum + each, 0n);
          for (const piece of pieces.map(BigInt)) {
            const amount = piece < whole() ? piece : whole();
            const shares = overPayments(amount, left);
            left = left.map((each, index) => each - (shares[index] ?? 0n));
            expect(shares.reduce((sum, each) => sum + each, 0n)).toBe(amount);
            expect(left.every((each) => each >= 0n) && shares.every((each) => each >= 0n)).toBe(true);
          }
          expect(overPayments(whole(), left)).toEqual(left);
        },
      ),
    );
    expect(() => overPayments(3n, [1n, 1n])).toThrow("refund.above_captured");
  });
});

it("a debt ends at nothing: what earnings have not paid, and two give up, is the market's loss to the poisha", () => {
  const step = fc.tuple(
    fc.constantFrom("refund", "earned", "given up"),
    fc.bigInt({ min: 1n, max: 10n ** 9n }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const books: (Journal | null)[] = [];
      const debt = () => balanceOf(books, "A:VENDOR_RECV:v1");
      let grew = 0n;
      let paid = 0n;
      for (const [index, [what, minor]] of [...steps, ["given up", 10n ** 12n] as const].entries()) {
        const before = debt();
        const amount = minor < before ? minor : before;
        if (what === "refund") {
          const whole = { goods: minor, delivery: 0n, owed: minor, commission: 0n, vat: 0n, vendor: minor };
          books.push(j9({ ...refund, ...whole, from: { payable: minor / 3n } }));
          grew += debt() - before;
        } else if (what === "earned") {
          books.push(j10b({ key: String(index), orderId: "ord_2", vendorId: "v1", amount }));
          paid += amount;
        } else books.push(j10c({ key: String(index), vendorId: "v1", amount }));
        expect(debt()).toBeGreaterThanOrEqual(0n);
      }
      expect([debt(), balanceOf(books, "E:BAD_DEBT")]).toEqual([0n, grew - paid]);
    }),
  );
});

describe("the books of the worked example, a refund after the payout", () => {
  const rate = { commissionBp: 800n, vatBp: 1_500n };
  const given = { ...refund, goods: 49_900n, delivery: 0n, owed: 49_900n };

  it("takes what the vendor has and has him owe the rest", () => {
    const entry = j9({ ...given, ...reversed(49_900n, 0n, rate), from: { payable: 12_000n } });
    expect(entry?.eventType).toBe("J10");
    expect(balanceOf([entry], "L:V_PAYABLE:v1")).toBe(12_000n);
    expect(balanceOf([entry], "A:VENDOR_RECV:v1")).toBe(33_309n);
    expect(balanceOf([entry], "R:COMMISSION")).toBe(3_992n);
    const later = j10b({ key: "sub_2", orderId: "ord_2", vendorId: "v1", amount: 33_309n });
    expect(balanceOf([entry, later], "A:VENDOR_RECV:v1")).toBe(0n);
    expect(later).toMatchObject({ eventType: "J10b", eventKey: "sub_2", orderId: "ord_2" });
  });

  it("takes all of it from a vendor who has enough, and from what he waits for while the return time is open", () => {
    const lines = (account: string) => [
      { account, side: "D", amount: 45_309n },
      { account: "R:COMMISSION", side: "D", amount: 3_992n },
      { account: "L:VAT_OUT", side: "D", amount: 599n },
      { account: "L:REFUND_IT", side: "C", amount: 49_900n },
    ];
    const j9Of = (from: "pending" | { payable: bigint }) =>
      j9({ ...given, ...reversed(49_900n, 0n, rate), from });
    const ours = { eventType: "J9", eventKey: "ref_1", orderId: "ord_1" };
    expect(earned(49_900n, rate)).toBe(45_309n);
    expect(j9Of("pending")).toEqual({ ...ours, lines: lines("L:V_PENDING:v1") });
    for (const payable of [45_309n, 45_310n, 900_000n])
      expect(j9Of({ payable })).toEqual({ ...ours, lines: lines("L:V_PAYABLE:v1") });
    expect(j9Of({ payable: 45_308n })?.eventType).toBe("J10");
  });

  it("pays the vendor a poisha where commission and VAT of a tiny refund are more than it", () => {
    const step = reversed(1n, 49_956n, rate);
    expect(step).toEqual({ commission: 1n, vat: 1n, vendor: -1n });
    const entry = j9({ ...refund, ...step, goods: 1n, delivery: 0n, owed: 1n, from: { payable: 0n } });
    expect([entry?.eventType, balanceOf([entry], "L:V_PAYABLE:v1")]).toEqual(["J9", -1n]);
  });

  it("leaves the vendor alone where the market gives it, and books what whole taka at the door made of it", () => {
    const entry = j19({ ...refund, goods: 49_940n, delivery: 6_000n, owed: 55_900n });
    expect(entry).toMatchObject({ eventType: "J19", eventKey: "ref_1", orderId: "ord_1" });
    expect(balanceOf([entry], "E:GOODWILL")).toBe(55_940n);
    expect(balanceOf([entry], "E:ROUNDING")).toBe(-40n);
    expect(balanceOf([entry], "L:REFUND_IT")).toBe(-55_900n);
  });
});
