import { expect, it } from "vitest";
import {
  type GatewayField,
  gatewayFields,
  gatewayLine,
  type GatewayProfile,
  type LineKind,
  type LineStatus,
} from "./gateway-line.ts";

const profile = {
  kinds: { Payment: "capture", Refund: "refund", Reversal: "reversal", Adjustment: "other" },
  statuses: { Completed: "completed", Pending: "pending", Failed: "failed", Reversed: "reversed" },
  ...{ taka: { BDT: true, TK: true }, isInPoisha: false, dates: "dmy" },
} as unknown as GatewayProfile;
type Cells = Readonly<Record<GatewayField, string>>;
const empty = Object.fromEntries(gatewayFields.map((field) => [field, ""])) as Cells;
const said = { trx: "T1", kind: "Payment", status: "Completed", at: "2026-11-21 10:00:00", amount: "100.00" };
const every = Object.fromEntries(gatewayFields.map((field, at) => [field, at])) as Record<
  GatewayField,
  number
>;

/** A row with those cells; `places` says which columns the file has. */
const read = (cells: Partial<Cells>, places: Partial<Record<GatewayField, number>> = every, by = profile) =>
  gatewayLine(by, { line: 7, cells: { ...empty, ...said, ...cells }, places } as never);

it.each([
  ["Payment", "100.00", 10_000n, 9_850n],
  ["Refund", "-100.00", 10_000n, -10_150n],
  ["Reversal", "100.00", 10_000n, -9_850n],
  ["Adjustment", "-100.00", -10_000n, -10_150n],
])("a completed %s of %s brings what is left of it after the fee", (kind, amount, amountMinor, netMinor) => {
  const moved = { amountMinor, feeMinor: 150n, netMinor };
  expect(read({ kind, amount, fee: "1.50" })).toMatchObject(moved);
  expect(read({ kind, amount, fee: "-1.50" })).toMatchObject(moved);
});

it.each(["Pending", "Failed", "Reversed"])("what is %s brings nothing", (status) => {
  expect(read({ status, fee: "1.50" })).toMatchObject({ amountMinor: 10_000n, netMinor: 0n });
  expect(read({ status, net: "100.00" })).toMatchObject({ fault: "arithmetic", text: "100.00" });
});

it("a sum that the wallet states itself must be the one its row makes, whatever its sign", () => {
  expect(read({ fee: "1.50", net: "98.50" })).toMatchObject({ netMinor: 9_850n });
  expect(read({ kind: "Refund", net: "100.00" })).toMatchObject({ netMinor: -10_000n });
  expect(read({ fee: "1.50", net: "98.51" })).toEqual({ line: 7, fault: "arithmetic", text: "98.51" });
});

it.each([
  [{ amount: "" }, "amount", ""],
  [{ amount: "1O0" }, "amount", "1O0"],
  [{ fee: "x" }, "fee", "x"],
  [{ net: "x" }, "net", "x"],
  [{ at: "soon", time: "" }, "at", "soon"],
  [{ at: "soon", time: "late" }, "at", "soon late"],
  [{ kind: "Gift" }, "kind", "Gift"],
  [{ kind: "" }, "kind", ""],
  [{ status: "Maybe" }, "status", "Maybe"],
  [{ trx: "-" }, "trx", "-"],
  [{ currency: "US" }, "currency", "US"],
  [{ currency: "USDT" }, "currency", "USDT"],
  [{ currency: "1USD" }, "currency", "1USD"],
  [{ kind: "y".repeat(70) }, "kind", "y".repeat(60)],
] as const)("%j is a bad row and nothing is guessed", (cells, fault, text) => {
  expect(read(cells)).toEqual({ line: 7, fault, text });
});

it("a row is known by the wallet's number or by ours; only what is neither paid nor given back may have none", () => {
  expect(read({ trx: "", reference: "pay_1" })).toMatchObject({ trx: null, reference: "pay_1" });
  expect(read({ trx: "n/a", kind: "Adjustment" })).toMatchObject({ trx: null, kind: "other" });
  expect(read({ trx: "T".repeat(120) })).toMatchObject({ trx: "T".repeat(100) });
});

it("a currency is that of the row, and taka where none is said", () => {
  expect(["", "-", "Tk", "bdt", "usd"].map((currency) => read({ currency }))).toMatchObject([
    ...["BDT", "BDT", "BDT", "BDT", "USD"].map((currency) => ({ currency })),
  ]);
});

it("only a file without such a column leaves kind and status to be inferred", () => {
  const { kind: _kind, status: _status, ...places } = every;
  const inferred = (amount: string): readonly [LineKind, LineStatus] | null => {
    const line = read({ kind: "", status: "", amount }, places);
    return "fault" in line ? null : [line.kind, line.status];
  };
  expect(inferred("100.00")).toEqual(["capture", "completed"]);
  expect(inferred("0.00")).toEqual(["capture", "completed"]);
  expect(inferred("-100.00")).toEqual(["refund", "completed"]);
});

it("whole numbers are poisha where a wallet writes so", () => {
  const poisha = { ...profile, isInPoisha: true };
  expect(read({ amount: "10000" }, every, poisha)).toMatchObject({ amountMinor: 10_000n });
  expect(read({ amount: "100.00" }, every, poisha)).toMatchObject({ amountMinor: 10_000n });
  expect(read({ amount: "10000" })).toMatchObject({ amountMinor: 1_000_000n });
});

it("words that were met a thousand times over are still the right ones", () => {
  for (let at = 0; at < 1_100; at += 1) expect(read({ kind: `Gift ${at}` })).toMatchObject({ fault: "kind" });
  expect(read({ kind: " payment " })).toMatchObject({ kind: "capture" });
});
