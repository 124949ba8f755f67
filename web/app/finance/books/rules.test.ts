import { accountWord, isNamedAccount } from "@haat/core/ledger-names";
import { expect, it } from "vitest";
import { isNamedRule, naturalOf } from "./rules.ts";

it("a debt that is owed and an income that is earned are shown as they grow", () => {
  expect(naturalOf("L:V_PENDING", -116_820n)).toBe(116_820n);
  expect(naturalOf("R:COMMISSION", -13_200n)).toBe(13_200n);
  expect(naturalOf("A:COD", 132_000n)).toBe(132_000n);
  expect(naturalOf("E:COURIER", 15_000n)).toBe(15_000n);
});

it("a rule or an account that is newer than its words is shown by its name", () => {
  expect([isNamedRule("L1"), isNamedRule("L99")]).toEqual([true, false]);
  expect([isNamedAccount("L:ESCROW"), isNamedAccount("L:ESCROW2")]).toEqual([true, false]);
  expect(accountWord("L:V_PENDING")).toBe("V_PENDING");
});
