/** What one of finance or support proposes and a second person decides. */
export const secondKinds = [
  ...(["refund_case", "refund_evidence", "disproof", "dispute", "write_off"] as const),
  ...([
    "bank_credit",
    "statement_undo",
    "difference",
    "claim",
    "setting",
    "order_cancel",
    "unpaid",
    "bounce",
    "parcel_state",
    "parcel_case",
    "hand_in",
    "payout_account",
    "remittance",
    "courier_contract",
  ] as const),
] as const;
export type SecondKind = (typeof secondKinds)[number];
