/** One row of a statement, right or wrong; `off`: how much other than what is due, in taka. `fee`: 70 was agreed, and 105 for an exchange; `cut`: paid less than that makes. */
export type StatedWrong = Readonly<{
  of: number | "nobody" | "adjusted";
  named: "number" | "typo" | "not";
  off: number | "all";
  fee: number;
  cut: number;
  /** Of what was paid ahead, known of or not. */
  ahead: number;
  word: "Delivered" | "Partial Delivery" | "Return" | "Exchange";
}>;

type End = "charge" | "cost" | "write_off" | "claim" | "unclaim" | "bank" | "buyer" | "parcel";
type Accept = Readonly<{ act: "accept"; short: "claim" | "suspense" | "leave"; odd: "accept" | "suspense" }>;
type Act = Accept | Readonly<{ act: "dispute" | "drop" | "take_up" | "unmatch" | "claim" }>;

/** What may become of three parcels, of the statements that tell of them, and of those statements' rows. */
export type Happening =
  | Readonly<{ what: "said"; of: number; kind: "delivered" | "partly_delivered" | "rto_initiated" | "lost" }>
  | Readonly<{ what: "sorted"; of: number; kept: readonly [cups: number, bowls: number] }>
  | Readonly<{ what: "taken back"; of: number }>
  | Readonly<{ what: "not delivered"; of: number }>
  | Readonly<{ what: "rest"; of: number; end: "lost" | "found" }>
  | Readonly<{ what: "stated"; rows: readonly StatedWrong[]; sum: "right" | "wrong" | "none" }>
  | Readonly<{ what: "ordered"; file: number }>
  | Readonly<{ what: "acted"; file: number; row: number; act: Act }>
  | Readonly<{ what: "matched"; file: number; row: number; of: number }>
  | Readonly<{ what: "paid ahead"; taka: number; isAgreed: boolean }>
  | Readonly<{ what: "undone"; nth: number; isAgreed: boolean }>
  | Readonly<{ what: "ended"; nth: number; act: End }>
  | Readonly<{ what: "claimed missing"; of: number; isAgreed: boolean }>
  | Readonly<{ what: "decided"; verdict: "agree" | "refuse" }>
  | Readonly<{ what: "credited"; file: number; hundredths: number }>
  /** All of it is taken and at our bank, and then one of its rows was another parcel's. */
  | Readonly<{
      what: "received";
      file: number;
      row: number;
      next: "matched" | "dropped" | "left";
      /** And what the bank was said to have credited had not come. */
      isUndone: boolean;
      of: number;
    }>;
