import { expect, test } from "vitest";
import type { CourierHeader } from "./courier-lines.ts";
import { moneySaid } from "./courier-money.ts";

const names = ["CN", "Status", "Due", "Collected", "Hub Charge"];
const own: CourierHeader = {
  ...{ line: 1, names, unread: ["Due"], deductions: ["Hub Charge"] },
  fields: { consignment: "CN", word: "Status", collected: "Collected" },
};

test("only where the amounts stand elsewhere is that a person's word", () => {
  expect(moneySaid(own, { ...own, unread: [] })).toBeNull();
  expect(moneySaid(own, { ...own, fields: { ...own.fields, reference: "CN", word: "Due" } })).toBeNull();
  const moved = { ...own, fields: { ...own.fields, collected: "Due" } };
  expect(moneySaid(own, moved)).toEqual({ fields: { collected: "Due" }, deductions: ["Hub Charge"] });
  // What is taken is no longer read, or another line or sheet is.
  const others: readonly Partial<CourierHeader>[] = [{ deductions: [] }, { line: 2 }, { sheet: "Sheet2" }];
  for (const more of others) expect(moneySaid(own, { ...own, ...more })).not.toBeNull();
  expect(moneySaid(null, own)).not.toBeNull();
});
