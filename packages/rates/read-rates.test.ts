import { expect, test } from "vitest";
import { readRates } from "./read-rates.ts";

test("whichever currency a service counts in, it comes to taka for a unit", () => {
  const inDollars = readRates('{"base":"USD","rates":{"BDT":121.5,"EUR":0.9,"JPY":150}}');
  expect(inDollars?.get("USD")).toBe(121_500_000n);
  expect(inDollars?.get("EUR")).toBe(135_000_000n);
  const inTaka = readRates('{"base_code":"BDT","conversion_rates":{"USD":0.008,"XYZ":3}}');
  expect([...(inTaka ?? [])]).toEqual([["USD", 125_000_000n]]);
});

test("what cannot be read is no rate", () => {
  for (const text of [
    "",
    "<html>",
    "[]",
    '{"base":"USD"}',
    '{"base":"USD","rates":{"EUR":0.9}}',
    '{"base":"USD","rates":{"BDT":"much"}}',
    '{"base":"USD","rates":{"BDT":0}}',
    '{"base":"USD","rates":{"BDT":1e300}}',
    '{"base":"EUR","rates":{"BDT":130}} trailing',
  ])
    expect([text, readRates(text)]).toEqual([text, null]);
});
