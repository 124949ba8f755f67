import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";

const holds = (account: string, minor: string) => ({
  account,
  balance: { minor, currency: "BDT" as const, display: "" },
});

it("cash with carriers and cash on its way to the bank are one sum, and what is owed counts up", () => {
  expect(
    standingOf([
      holds("A:COD", "1000"),
      holds("A:COD_IT", "500"),
      holds("L:REFUND_IT", "-250"),
      holds("X:SUSPENSE", "-700"),
      holds("R:COMMISSION", "-9"),
    ]),
  ).toEqual({ suspense: -700n, unallocated: 0n, refunds: 250n, wallets: 0n, cash: 1500n, foreign: [] });
});
