import { describe, expect, it } from "vitest";
import { match, parcel, row, nameless, told } from "./check/matching.ts";
import { MemoryBook } from "./check/memory-book.ts";
import { blotted } from "./check/samples.ts";
import { batchSize, type ParcelBook } from "./courier-book.ts";
import type { CourierItem } from "./courier-line.ts";
import { isClean, matchCourierRows } from "./courier-match.ts";

describe("a row is matched", () => {
  const two = () => new MemoryBook([parcel(1), parcel(2)]);

  it("by the courier's number, however it is written, else by ours", async () => {
    const book = new MemoryBook([parcel(1, { consignment: "Cn 10" }), parcel(2)]);
    const matched = await match(book, [
      row(2, { consignment: " cN১0", reference: null }),
      row(3, { consignment: "CNX", reference: "r ২" }),
    ]);
    expect(told(matched)).toEqual(["2 exact p1", "3 secondary p2 ID_TYPO"]);
    expect(matched.map(isClean)).toEqual([true, false]);
  });

  it("and compared with our record and the contract", async () => {
    const wrong = { collectedMinor: 149_000n, deliveryFeeMinor: 9000n, payoutMinor: 138_500n };
    const matched = await match(two(), [
      row(2, wrong),
      row(3, { ...wrong, consignment: "X", reference: "R2" }),
    ]);
    expect(told(matched)).toEqual([
      "2 exact p1 SHORT_COLLECTED WRONG_DELIVERY_FEE",
      "3 secondary p2 ID_TYPO SHORT_COLLECTED WRONG_DELIVERY_FEE",
    ]);
    expect(matched).toMatchObject([{ candidates: [], findings: [{ expectedMinor: 150_000n }, {}] }, {}]);
    expect(matched.map(isClean)).toEqual([false, false]);
  });

  it("never by its amount, even where only one parcel could be meant", async () => {
    const matched = await match(new MemoryBook([parcel(1)]), [row(2, nameless)]);
    expect(told(matched)).toEqual(["2 suggested - NO_IDENTIFIER"]);
    expect(matched).toMatchObject([{ candidates: [{ id: "p1" }] }]);
  });

  it("with nothing, where its numbers are not ours, and nothing is suggested", async () => {
    const matched = await match(two(), [
      row(2, { consignment: "CN9", reference: "R9" }),
      row(3, { consignment: null, reference: "R9" }),
      row(4, { consignment: "CN9", reference: null, payoutMinor: 1n }),
    ]);
    expect(told(matched)).toEqual([
      "2 none - UNKNOWN_CONSIGNMENT",
      "3 none - UNKNOWN_CONSIGNMENT",
      "4 none - UNKNOWN_CONSIGNMENT ROW_ARITHMETIC",
    ]);
    expect(matched).toMatchObject([{ candidates: [] }, {}, {}]);
  });

  it("with nobody's parcel where it is an adjustment, even one that names a parcel", async () => {
    const adjustment = { isAdjustment: true, outcome: null, collectedMinor: 0n };
    const matched = await match(two(), [
      row(2, { ...adjustment, payoutMinor: 5n }),
      row(3, { ...adjustment, ...nameless, payoutMinor: -5n }),
      row(4),
    ]);
    expect(told(matched)).toEqual(["2 none - ADJUSTMENT_CREDIT", "3 none - ADJUSTMENT_DEBIT", "4 exact p1"]);
    expect(matched).toMatchObject([{ findings: [{ expectedMinor: null, statedMinor: 5n }] }, {}, {}]);
  });

  it("by the first of two numbers that disagree, and a person looks at it", async () => {
    const [first] = await match(two(), [row(2, { reference: "R2" })]);
    expect(first).toMatchObject({
      match: "exact",
      parcel: { id: "p1" },
      contradicted: { id: "p2" },
      findings: [],
    });
    expect(first && isClean(first)).toBe(false);
    const [second] = await match(two(), [row(2, { reference: "R9" })]);
    expect(second).toMatchObject({ parcel: { id: "p1" }, contradicted: null });
    expect(second && isClean(second)).toBe(true);
  });

  it("with none where two of ours bear the number", async () => {
    const book = new MemoryBook([parcel(1), parcel(2, { consignment: "CN1" })]);
    const matched = await match(book, [row(2, { reference: null })]);
    expect(told(matched)).toEqual(["2 none - UNKNOWN_CONSIGNMENT"]);
  });
});

describe("a row that takes back what its courier paid ahead", () => {
  const taking = (line: number, advanceMinor: bigint) =>
    row(line, {
      ...{ consignment: `CN${line}`, reference: null, advanceMinor },
      payoutMinor: 140_500n - advanceMinor,
    });
  const book = (ahead: bigint) => {
    const memory = new MemoryBook([parcel(2), parcel(3), parcel(4)]).ofFile("f");
    return { ...memory, ahead: async () => ahead };
  };

  it("is clean as long as he has, and no row takes what another took", async () => {
    const matched = await match(book(50_000n), [
      ...[taking(2, 30_000n), { ...taking(9, 90_000n), consignment: "CN2" }, taking(3, 20_000n)],
    ]);
    expect(told(matched)).toEqual(["2 exact p2", "9 exact p2 DUPLICATE_IN_STATEMENT", "3 exact p3"]);
  });

  it("is looked at where it takes more than is known, and so is one without a parcel", async () => {
    const alone = { isAdjustment: true, outcome: null, collectedMinor: 0n };
    const matched = await match(book(30_000n), [
      ...[taking(2, 40_000n), taking(3, 1n)],
      row(5, { ...alone, advanceMinor: 7n, payoutMinor: -7n }),
    ]);
    expect(told(matched)).toEqual([
      ...["2 exact p2 ADVANCE_UNKNOWN", "3 exact p3 ADVANCE_UNKNOWN"],
      "5 none - ADJUSTMENT_DEBIT ADVANCE_UNKNOWN",
    ]);
    expect(matched).toMatchObject([{ findings: [{ expectedMinor: 30_000n, statedMinor: 40_000n }] }, {}, {}]);
  });

  it("must add up with it", async () => {
    const matched = await match(book(50_000n), [{ ...taking(2, 30_000n), payoutMinor: 140_500n }]);
    expect(told(matched)).toEqual(["2 exact p2 ROW_ARITHMETIC"]);
  });
});

it("a row without a number and with a word that nobody knows may be any that fits its cash", async () => {
  const matched = await match(new MemoryBook([parcel(1)]), [row(2, { ...nameless, outcome: null })]);
  expect(told(matched)).toEqual(["2 suggested - NO_IDENTIFIER"]);
  expect(matched).toMatchObject([{ candidates: [{ id: "p1" }] }]);
});

describe("of two rows of one parcel", () => {
  const wrong = { collectedMinor: 1n };

  it("the first counts; the later one is not compared, and its sum is looked at", async () => {
    const book = new MemoryBook([parcel(1)]);
    const matched = await match(book, [row(2), row(3, wrong), row(4, { consignment: "X" })]);
    expect(told(matched)).toEqual([
      "2 exact p1",
      "3 exact p1 DUPLICATE_IN_STATEMENT ROW_ARITHMETIC",
      "4 secondary p1 DUPLICATE_IN_STATEMENT",
    ]);
    expect(told(await match(book, [row(2)], "g"))).toEqual(["2 exact p1 DUPLICATE_ACROSS_STATEMENTS"]);
  });

  it("a file that is matched once more after a crash says the same", async () => {
    const book = new MemoryBook([parcel(1)]);
    const first = await match(book, [row(2), row(3)]);
    expect(await match(book, [row(2), row(3)])).toEqual(first);
  });

  it("the order of the rows decides, whatever they were matched by", async () => {
    const matched = await match(new MemoryBook([parcel(1)]), [row(2, { consignment: "X" }), row(3)]);
    expect(told(matched)).toEqual(["2 secondary p1 ID_TYPO", "3 exact p1 DUPLICATE_IN_STATEMENT"]);
  });
});

it("rows that cannot be read stay where they are, sums are none, and a long file is asked about in parts", async () => {
  const asked: number[] = [];
  const memory = new MemoryBook([parcel(1)]).ofFile("f");
  const counting =
    <Key>(ask: (keys: readonly Key[]) => Promise<never>) =>
    (keys: readonly Key[]) => {
      asked.push(keys.length);
      return ask(keys);
    };
  const book = Object.fromEntries(
    Object.entries(memory).map(([name, ask]) => [name, counting(ask as never)]),
  ) as unknown as ParcelBook;
  const bad = row(2, { consignment: null, reference: null, ...blotted("payout") });
  const sum: CourierItem = { kind: "sum", line: 9000, collectedMinor: null, payoutMinor: 1n };
  const rows = Array.from({ length: 2 * batchSize }, (_, n) =>
    row(n + 3, { consignment: n % 3 === 0 ? null : `X${n}`, reference: n % 3 === 0 ? null : `Y${n}` }),
  );
  const matched = await match(book, [bad, ...rows, sum]);
  expect(matched).toHaveLength(2 * batchSize + 1);
  expect(told(matched)[0]).toBe("2 none - UNREAD_CELL");
  expect(Math.max(...asked)).toBeLessThanOrEqual(batchSize);
  expect(asked).toEqual([999, 999, 334, 334, 667]);
  asked.length = 0;
  expect(told(await match(book, [bad, sum]))).toEqual(["2 none - UNREAD_CELL"]);
  expect(asked).toEqual([]);
  let readings = 0;
  const once = async function* () {
    readings += 1;
    yield* [row(2, { consignment: "X", reference: null }), bad];
  };
  for await (const each of matchCourierRows(book, once)) expect(each).toBeDefined();
  expect(readings).toBe(1);
});

it("a book that does not say of every row who took first is not believed", async () => {
  const memory = new MemoryBook([parcel(1)]).ofFile("f");
  await expect(match({ ...memory, take: async () => [] }, [row(2)])).rejects.toThrow("who takes first");
});
