import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "./sha256.ts";
import { isSolved, pieces, solve, solving, workBits } from "./work.ts";

const hex = (text: string): string =>
  Array.from(sha256(text), (word) => word.toString(16).padStart(8, "0")).join("");

it.each(["", "abc", "a".repeat(55), "b".repeat(56), "c".repeat(64), "কাজের প্রমাণ".repeat(9)])(
  "the digest of %j is everybody's",
  (text) => {
    expect(hex(text)).toBe(createHash("sha256").update(text).digest("hex"));
  },
);

it("a solution opens every piece by plain SHA-256, and no challenge but its own", () => {
  const answer = solve("w1.one", workBits);
  const numbers = answer.split(".").map(Number);
  expect(numbers).toHaveLength(pieces);
  const seed = createHash("sha256").update("w1.one").digest();
  for (const [piece, n] of numbers.entries()) {
    const tail = Buffer.alloc(8);
    tail.writeUInt32BE(piece);
    tail.writeUInt32BE(n, 4);
    const digest = createHash("sha256")
      .update(Buffer.concat([seed, tail]))
      .digest();
    expect(digest.readUInt32BE() >>> (32 - workBits)).toBe(0);
  }
  expect(isSolved("w1.one", workBits, answer)).toBe(true);
  expect(isSolved("w1.two", workBits, answer)).toBe(false);
  expect(isSolved("w1.one", workBits, [...numbers.slice(1), 0].join("."))).toBe(false);
});

it.each(["", "0", "1.2.3", "-1".repeat(16), `${"0.".repeat(15)}x`, "0.".repeat(16), "9".repeat(400)])(
  "%j is no solution",
  (answer) => {
    expect(isSolved("w1.one", 1, answer)).toBe(false);
  },
);

it("gives its thread back while it works", () => {
  const work = solving("w1.three", 8, 500);
  let [step, pauses] = [work.next(), 0];
  for (; !step.done; step = work.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(2);
  expect(isSolved("w1.three", 8, step.value ?? "")).toBe(true);
});
