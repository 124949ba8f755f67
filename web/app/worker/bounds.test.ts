import { expect, it } from "vitest";
import { tooMuch } from "./bounds.ts";

const kept = (url: string, at: number, bytes: number) => ({ url, at, bytes });

it("the newest stay, as many as may and as much as may", () => {
  const all = [kept("a", 1, 10), kept("b", 3, 10), kept("c", 2, 10)];
  expect(tooMuch(all, { count: 2, bytes: 100 })).toEqual(["a"]);
  expect(tooMuch(all, { count: 9, bytes: 20 })).toEqual(["a"]);
  expect(tooMuch(all, { count: 3, bytes: 30 })).toEqual([]);
});

it("one that is too large alone goes, and what is older with it", () => {
  expect(tooMuch([kept("old", 1, 1), kept("large", 2, 99)], { count: 9, bytes: 50 })).toEqual([
    "large",
    "old",
  ]);
});

it("what stays never passes the bounds, however it is mixed", () => {
  const all = Array.from({ length: 60 }, (_, place) =>
    kept(`${place}`, (place * 37) % 61, (place * 13) % 29),
  );
  for (const bounds of [
    { count: 7, bytes: 1_000 },
    { count: 50, bytes: 90 },
    { count: 0, bytes: 90 },
  ]) {
    const gone = new Set(tooMuch(all, bounds));
    const stay = all.filter(({ url }) => !gone.has(url));
    expect(stay.length).toBeLessThanOrEqual(bounds.count);
    expect(stay.reduce((sum, each) => sum + each.bytes, 0)).toBeLessThanOrEqual(bounds.bytes);
  }
});
