import fc from "fast-check";
import { expect, it, test } from "vitest";
import { advanceOf, type AdvanceRule, advanceShares } from "./advance.ts";
import { accounts, j1, j3, j6, j6r, j8, type Journal, wholeTaka } from "./ledger.ts";

const law: AdvanceRule = { mode: "offer", kind: "delivery", bp: 1_000n, capBp: 1_000n, leastMinor: 1_000n };

it.each<[string, AdvanceRule, bigint, bigint, bigint | null]>([
  ["the delivery charge, where the law's tenth allows it", law, 13_000n, 913_000n, 13_000n],
  ["no more than the law's tenth, in whole taka", law, 13_000n, 85_040n, 8_500n],
  ["a share of the bill", { ...law, kind: "percent", bp: 500n }, 13_000n, 913_000n, 45_600n],
  ["no more than a tenth of it either", { ...law, kind: "percent", bp: 9_000n }, 0n, 913_000n, 91_300n],
  ["more where escrow allows it", { ...law, capBp: 10_000n }, 13_000n, 85_040n, 13_000n],
  ["nothing where it is less than a wallet takes", law, 7_000n, 9_900n, null],
  ["exactly the least that a wallet takes", law, 1_000n, 913_000n, 1_000n],
  ["nothing where it would be nothing", { ...law, leastMinor: 0n }, 50n, 913_000n, null],
  ["nothing where delivery is free", law, 0n, 500_000n, null],
  ["nothing where it would be everything", { ...law, capBp: 10_000n }, 20_000n, 20_000n, null],
  ["nothing where the market offers none", { ...law, mode: "off" }, 13_000n, 913_000n, null],
])("ahead is paid %s", (_, rule, deliveryMinor, totalMinor, ahead) => {
  expect(advanceOf(rule, { deliveryMinor, totalMinor })).toBe(ahead);
});

const part = fc.record({
  goods: fc.bigInt({ min: 1n, max: 5_000_000n }),
  delivery: fc.bigInt({ min: 0n, max: 50_000n }),
  commissionBp: fc.bigInt({ min: 0n, max: 3_000n }),
  isCancelled: fc.boolean(),
});
const split = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 6 }),
    capBp: fc.bigInt({ min: 1n, max: 10_000n }),
  })
  .map(({ parts, capBp }) => {
    const totals = parts.map(({ goods, delivery }) => goods + delivery);
    const totalMinor = totals.reduce((sum, each) => sum + each, 0n);
    const rule = { ...law, kind: "percent", bp: capBp, capBp, leastMinor: 100n } as const;
    return { parts, totals, totalMinor, ahead: advanceOf(rule, { deliveryMinor: 0n, totalMinor }), capBp };
  })
  .filter(({ ahead }) => ahead !== null);

test("of any split both tenders are whole to the poisha, and no door is asked for more than its parcel costs", () => {
  fc.assert(
    fc.property(split, ({ totals, totalMinor, ahead, capBp }) => {
      const now = ahead ?? 0n;
      const shares = advanceShares(now, totals);
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(now);
      expect(now % 100n).toBe(0n);
      expect(now * 10_000n).toBeLessThanOrEqual(totalMinor * capBp);
      for (const [index, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(0n);
        expect(share).toBeLessThanOrEqual(totals[index] ?? 0n);
      }
      expect(totals.reduce((sum, total, index) => sum + total - (shares[index] ?? 0n), 0n)).toBe(
        totalMinor - now,
      );
    }),
    { numRuns: 1_000 },
  );
});

test("whatever parts are delivered and cancelled, escrow ends empty and each account holds exactly what it is owed", () => {
  fc.assert(
    fc.property(split, ({ parts, totals, ahead }) => {
      const now = ahead ?? 0n;
      const shares = advanceShares(now, totals);
      const order = { orderId: "ord_1" };
      const books = parts.flatMap(({ goods, delivery, commissionBp, isCancelled }, index) => {
        const share = shares[index] ?? 0n;
        const due = goods + delivery - share;
        const sale = { ...order, subOrderId: `sub_${index}`, vendorId: "ven_1", courier: "ven_1", due };
        return isCancelled
          ? [j8({ ...order, refundId: `ref_${index}`, cash: share })]
          : [j6(sale), j6r(sale), j3({ ...sale, goods, delivery, commissionBp, vatBp: 1_500n })];
      });
      const all = [j1({ ...order, attemptId: "pay_1", gateway: "bkash", captured: now }), ...books];
      const sum = (of: readonly bigint[]) => of.reduce((running, each) => running + each, 0n);
      const doors = parts.map(({ isCancelled }, index) =>
        isCancelled ? 0n : wholeTaka((totals[index] ?? 0n) - (shares[index] ?? 0n)),
      );
      expect(balanceOf(all, accounts.escrow("ord_1"))).toBe(0n);
      expect(balanceOf(all, accounts.gateway("bkash"))).toBe(now);
      expect(balanceOf(all, accounts.courierCash("ven_1"))).toBe(sum(doors));
      expect(balanceOf(all, accounts.refundInTransit)).toBe(
        -sum(parts.map(({ isCancelled }, index) => (isCancelled ? (shares[index] ?? 0n) : 0n))),
      );
      const rounding = balanceOf(all, accounts.rounding);
      const most = 50n * BigInt(parts.length);
      expect(rounding >= -most && rounding <= most).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

function balanceOf(journals: readonly (Journal | null)[], account: string): bigint {
  return journals
    .flatMap((each) => each?.lines ?? [])
    .filter((line) => line.account === account)
    .reduce((sum, { side, amount }) => sum + (side === "D" ? amount : -amount), 0n);
}
