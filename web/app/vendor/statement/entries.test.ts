import { expect, it } from "vitest";
import { entriesOf } from "./entries.ts";

const at = "2026-11-21T06:00:00.000Z";
const line = (event: string, account: string, side: "D" | "C", minor: string, reference = "H7K2M9QX-1") => ({
  at,
  event,
  reference,
  account,
  side,
  amount: { currency: "BDT" as const, minor, display: "" },
});

it("a sale is owed to the vendor, cash taken at the door is not hers", () => {
  const entries = entriesOf([line("J3", "L:V_PENDING", "C", "110625"), line("J6", "A:COD", "D", "137000")]);
  expect(entries.map(({ word, owed, cash }) => ({ word, owed, cash }))).toEqual([
    { word: "earned", owed: 110_625n, cash: 0n },
    { word: "cash_taken", owed: 0n, cash: 137_000n },
  ]);
});

it("the end of the return window moves money without making more of it", () => {
  const [entry] = entriesOf([line("J4", "L:V_PENDING", "D", "500"), line("J4", "L:V_PAYABLE", "C", "500")]);
  expect(entry).toMatchObject({ word: "released", owed: 0n, cash: 0n });
});

it("the three ways in which held cash gets less are told apart", () => {
  const kept = entriesOf([line("J7", "L:COURIER_PAY", "D", "12000"), line("J7", "A:COD", "C", "12000")]);
  const setOff = entriesOf([line("J7", "L:V_PAYABLE", "D", "900"), line("J7", "A:COD", "C", "900")]);
  const handedIn = entriesOf([line("J7", "A:COD", "C", "700", "bKash DA57K2M9QX")]);
  expect([kept, setOff, handedIn].map(([entry]) => entry)).toMatchObject([
    { word: "delivery_kept", owed: -12_000n, cash: -12_000n },
    { word: "set_off", owed: -900n, cash: -900n },
    { word: "handed_in", owed: 0n, cash: -700n },
  ]);
});

it("an entry of a rule that came later is shown, not hidden", () => {
  expect(entriesOf([line("J99", "L:V_PAYABLE", "C", "1")])).toMatchObject([{ word: "other", owed: 1n }]);
});

it("goods given back lessen what is owed to her, also what she then owes herself, and never the cash in her hand", () => {
  const entries = entriesOf([
    line("J10", "L:V_PAYABLE", "D", "12000"),
    line("J10", "A:VENDOR_RECV", "D", "33309"),
    line("J10b", "L:V_PAYABLE", "D", "33309"),
    line("J10b", "A:VENDOR_RECV", "C", "33309"),
  ]);
  expect(entries).toMatchObject([
    { word: "given_back", owed: -45_309n, cash: 0n },
    { word: "debt_kept", owed: 0n, cash: 0n },
  ]);
});

it("what Haat gives for a parcel that its courier lost is named as that", () => {
  expect(entriesOf([line("J18", "L:V_PAYABLE", "C", "63720")])).toMatchObject([
    { word: "lost_paid", owed: 63_720n },
  ]);
});

it("what a lost parcel brought her, and what she gives back once it has turned up, are told apart", () => {
  const paid = entriesOf([line("J18", "L:V_PAYABLE", "C", "9000")]);
  const found = entriesOf([
    line("J18", "L:V_PAYABLE", "D", "2000"),
    line("J18", "A:VENDOR_RECV", "D", "7000"),
  ]);
  expect([...paid, ...found]).toMatchObject([
    { word: "lost_paid", owed: 9_000n },
    { word: "lost_found", owed: -9_000n },
  ]);
});

it("what a delivery brought her, and what is taken back of one that was none, are told apart", () => {
  const earned = entriesOf([line("J3", "L:V_PENDING", "C", "9000")]);
  const taken = entriesOf([line("J3", "L:V_PENDING", "D", "9000")]);
  expect([...earned, ...taken]).toMatchObject([
    { word: "earned", owed: 9_000n },
    { word: "unearned", owed: -9_000n },
  ]);
});

it("what the way back of a parcel cost her, and what of it she is given back, are told apart", () => {
  const borne = entriesOf([line("J11b", "A:VENDOR_RECV", "D", "5175")]);
  const repaid = entriesOf([line("J11b", "L:V_PAYABLE", "C", "5175")]);
  expect([...borne, ...repaid]).toMatchObject([
    { word: "return_borne", owed: -5_175n },
    { word: "return_repaid", owed: 5_175n },
  ]);
});
