const refusals = ["header_missing", "not_a_table", "no_sheet", "too_large", "no_rows", "bad_rows"] as const;
const faults = ["amount", "fee", "net", "at", "kind", "status", "trx", "arithmetic", "currency"] as const;

/** A reason that this page has no words for yet is told as the one that is always true. */
export const refusalWord = (code: string): (typeof refusals)[number] =>
  refusals.find((each) => each === code) ?? "bad_rows";
export const faultWord = (fault: string): (typeof faults)[number] =>
  faults.find((each) => each === fault) ?? "arithmetic";
