/** Behind them, also from whoever owns the tables. All others belong to nobody in particular or are read for himself alone. */
export const walled: readonly string[] = [
  ...[
    ...["address", "alarm", "audit", "audit_chain", "audit_check", "consent", "consignment"],
    ...["courier_cash", "courier_charge", "courier_claim", "courier_contract", "parcel_case"],
    ...["remittance", "remittance_row", "remittance_case"],
    ...["courier_event", "courier_key", "courier_notice", "courier_notice_act", "courier_word"],
    ...["door_outcome", "door_return"],
    ...["courier_store", "parcel_booking"],
    ...[
      "courier_place",
      "courier_place_page",
      "courier_place_reading",
      "courier_geo_map",
      "courier_geo_change",
    ],
  ],
  ...[
    ...["erasure", "gateway_ask", "gateway_exchange"],
    "hand_in",
    ...["holiday", "shop_holiday"],
    "hash_alias",
    "hook_message",
    "invitation",
    "journal_line",
    "ledger_look",
  ],
  ...[
    "money_stop",
    "news_device",
    "order_line",
    "orders",
    "payment_attempt",
    "payment_claim",
    "payout_account",
    ...["category_attribute", "product_version", "product_move", "stock_watch", "stock_wish", "wish"],
    "product",
    "product_card",
    "product_sheet",
    "proposal",
  ],
  ...[
    "refund",
    "refund_case",
    "refund_case_line",
    "refund_evidence",
    "refund_evidence_file",
    "refund_finding",
    "reservation",
    "reservation_move",
    "shop_terms",
    ...["search_attribute", "search_miss", "search_product", "search_synonym", "search_word"],
    "csp_report",
    ...["stale_card", "stale_search", "stock", "stock_movement", "sub_order", "support_note"],
  ],
  ...["remittance_file", "remittance_mapping", "remittance_part", "remittance_problem", "remittance_taking"],
  ...[
    ...["bank_file", "bank_line", "bank_line_word", "bank_mapping"],
    "courier_claim_act",
    "courier_advance",
    "courier_rule",
    "remittance_act",
    "remittance_credit",
    "parcel_number",
    ...["past_address", "sitemap_part", "currency_rate", "home_section", "terms_version"],
    "remittance_meanwhile",
    "remittance_reading",
    "remittance_label_tally",
    "remittance_row_label",
    "remittance_tally",
    "remittance_untaking",
    "unstated_parcel",
  ],
  ...["bank_credit", "settled_capture", "settled_day", "settled_refund", "settlement_case"],
  ...["debt_write_off", "disproof", "dispute", "dispute_share", "exception_end", "settled_dispute"],
  ...["statement", "statement_booking", "statement_line", "statement_part", "statement_problem"],
  ...["statement_undo", "transition", "undone_netting", "unmade_refund", "unsettled_claim", "untaken_refund"],
  ...[
    "variant",
    "vendor_member",
    "vendor_paper",
    "confirmation_call",
    "parcel_call",
    "own_try",
    ...["swap", "complaint", "complaint_photo"],
    "order_risk",
    "risk_contest",
  ],
  ...["netted_payment", "uncounted_part", "delivery_photo", "proof_link", "media"],
  ...["conversation", "conversation_look", "conversation_message", "conversation_stop"],
  ...["question", "rating", "review", "review_ask", "review_photo", "review_report", "review_wording"],
];

/** What the role that looks after the books has no business with. */
export const keptFromReaders: readonly string[] = [
  ...["challenge", "consent", "courier_key", "email_token", "erasure", "gateway_token", "hash_alias"],
  ...["idempotency_key", "identity", "invitation", "known_device", "oauth_flow", "one_time_code", "passkey"],
  ...["password", "password_try", "payout_account", "phone_change", "rate_count", "recovery_code"],
  ...["refund_evidence_file", "remittance_part", "session", "statement_part", "totp", "vendor_paper"],
  ...["delivery_photo", "news_device", "proof_link", "wish", "stock_wish"],
  ...["delivery_photo", "news_device", "proof_link", "complaint", "complaint_photo"],
  ...["conversation", "conversation_look", "conversation_message", "conversation_stop"],
];

/**
 * A part of `walls`: a shop sees its own answers also while nobody can read them; what two people say to each other is read by the two,
 * and by nobody of the market.
 */
export const saidWalls = [
  ["review shown select", "((state = 'shown') OR haat_is_staff() OR haat_owns_order(order_id))"],
  [
    "review_photo shown select",
    "COALESCE(( SELECT true FROM review r WHERE (r.id = review_photo.review_id)), false)",
  ],
  [
    "question shown select",
    "((state = 'shown') OR haat_is_staff() OR ((said_as = 'shop') AND (haat_kind() = 'vendor') AND (vendor_id = haat_vendor())))",
  ],
  [
    "conversation own select",
    "(((haat_kind() = 'buyer') AND (buyer_id = haat_user())) OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND (vendor_id = haat_vendor())))",
  ],
  ["conversation_stop own select", "(user_id = haat_user())"],
  [
    "conversation_message own select",
    "(EXISTS ( SELECT FROM conversation c WHERE (c.id = conversation_message.conversation_id)))",
  ],
] as const;

/** Everybody may read them. */
export const sharedByAll = [
  "category_attribute",
  "currency_rate",
  "holiday",
  "rating",
  "shop_holiday",
] as const;
