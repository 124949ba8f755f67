import { saidWalls, sharedByAll } from "./walled.ts";
/** What the staff sees, and nobody else. */
const forStaff = [
  ...[
    "courier_contract",
    "courier_claim",
    "courier_notice",
    "courier_notice_act",
    "courier_word",
    "courier_store",
    "parcel_number",
  ],
  ...[
    "courier_place",
    "courier_place_page",
    "courier_place_reading",
    "courier_geo_map",
    "courier_geo_change",
  ],
  ...["remittance", "remittance_row", "remittance_case"],
  ...["courier_cash", "courier_charge", "disproof", "gateway_ask", "gateway_exchange", "hook_message"],
  ...["parcel_case", "remittance_file", "remittance_mapping", "remittance_problem", "remittance_taking"],
  ...[
    "courier_advance",
    "courier_claim_act",
    "courier_rule",
    "remittance_act",
    "remittance_credit",
    "remittance_reading",
    "remittance_label_tally",
    "remittance_row_label",
    "remittance_tally",
    "remittance_untaking",
    "unstated_parcel",
    "uncounted_part",
  ],
  ...["door_outcome", "door_return", "review_report", "review_wording"],
  ...[
    "refund_case",
    "refund_case_line",
    "reservation_move",
    "support_note",
    "confirmation_call",
    "parcel_call",
    "own_try",
    "proof_link",
    ...["swap", "complaint"],
  ],
].map((table) => [`${table} staff select`, "haat_is_staff()"] as const);

const forFinance = [
  ...["bank_credit", "dispute", "dispute_share", "settled_capture", "settled_day", "settled_dispute"],
  ...["settled_refund", "settlement_case", "statement", "statement_booking", "statement_line"],
  ...["statement_problem", "statement_undo", "unmade_refund", "unsettled_claim"],
  ...["netted_payment", "untaken_refund"],
].map((table) => [`${table} staff select`, "(haat_kind() = 'finance')"] as const);

/**
 * Every wall between the people of the market, said here a second time: by table, name and act, who sees which rows, and after a
 * slash which he may write. Where one is changed, this is changed with it.
 */
export const walls: readonly (readonly [string, string])[] = [
  [
    "address own all",
    "((haat_kind() = 'buyer') AND (user_id = haat_user())) / ((haat_kind() = 'buyer') AND (user_id = haat_user()))",
  ],
  [
    "audit admin select",
    "((haat_kind() = 'admin') OR (haat_is_staff() AND (split_part(actor, ':', 2) = haat_user())))",
  ],
  ["audit noted insert", "/ true"],
  [
    "audit refusals select",
    "(haat_is_staff() AND (action = 'refused') AND (role = ANY (ARRAY['buyer', 'owner', 'manager', 'packer', 'accountant'])))",
  ],
  [
    "audit shop select",
    "((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND (subject = haat_vendor()) AND (actor ~~ 'vendor:%'))",
  ],
  ["audit_chain admin select", "(haat_kind() = 'admin')"],
  ["audit_check admin select", "(haat_kind() = 'admin')"],
  ["consent given insert", "/ (user_id = haat_user())"],
  ["consent own select", "(haat_is_staff() OR (user_id = haat_user()))"],
  [
    "consignment own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'packer'])) AND (vendor_id = haat_vendor())) OR haat_owns_order(order_id))",
  ],
  [
    "courier_event own select",
    "(EXISTS ( SELECT 1 FROM consignment c WHERE (c.id = courier_event.consignment_id)))",
  ],
  [
    "parcel_booking own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'packer'])) AND (vendor_id = haat_vendor())))",
  ],
  [
    "delivery_photo own select",
    "(haat_is_staff() OR haat_owns_order(order_id) OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'packer'])) AND (vendor_id = haat_vendor())))",
  ],
  ["courier_key own select", "((haat_kind() = 'admin') OR (secret_hash = haat_courier_key()))"],
  ...sharedByAll.map((table) => [`${table} everyone select`, "true"] as const),
  ...saidWalls,
  ...["stock_wish", "wish"].map(
    (table) => [`${table} own select`, "((haat_kind() = 'buyer') AND (user_id = haat_user()))"] as const,
  ),
  ["erasure own all", "(user_id = haat_user()) / ((user_id = haat_user()) AND (state <> 'done'))"],
  [
    "hand_in declared insert",
    "/ ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'accountant'])) AND (vendor_id = haat_vendor()) AND (state = 'declared'))",
  ],
  [
    "hand_in own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'accountant'])) AND (vendor_id = haat_vendor())))",
  ],
  [
    "invitation own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (vendor_id = haat_vendor()) AND (haat_member_role() = ANY (ARRAY['owner', 'manager']))))",
  ],
  [
    "journal_line own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'accountant'])) AND (split_part(account, ':', 3) = haat_vendor())))",
  ],
  [
    "news_device own all",
    "(((haat_kind() = 'buyer') AND (user_id = haat_user())) OR haat_owns_order(order_id)) / (((haat_kind() = 'buyer') AND (user_id = haat_user())) OR haat_owns_order(order_id))",
  ],
  [
    "media own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND (vendor_id = haat_vendor())))",
  ],
  ["ledger_look staff select", "(haat_kind() = ANY (ARRAY['finance', 'admin']))"],
  ["money_stop staff select", "(haat_kind() = ANY (ARRAY['finance', 'admin']))"],
  [
    "order_line own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND (vendor_id = haat_vendor())) OR haat_owns_order(order_id))",
  ],
  [
    "orders own select",
    "(haat_is_staff() OR ((haat_kind() = 'buyer') AND (buyer_id = haat_user())) OR (token_hash = haat_token()) OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND haat_sells_in_order(id)))",
  ],
  ["payment_attempt own select", "(haat_is_staff() OR haat_owns_order(order_id))"],
  ["payment_claim own select", "((haat_kind() = 'finance') OR haat_owns_order(order_id))"],
  [
    "payout_account own select",
    "((haat_kind() = ANY (ARRAY['finance', 'admin'])) OR ((haat_kind() = 'vendor') AND (vendor_id = haat_vendor()) AND (haat_member_role() = ANY (ARRAY['owner', 'accountant']))))",
  ],
  [
    "product shown select",
    "((state = 'published') OR haat_is_staff() OR ((haat_kind() = 'vendor') AND (vendor_id = haat_vendor())))",
  ],
  ...(["product_version", "product_move", "reservation", "stock_movement", "stock_watch"] as const).map(
    (table) =>
      [
        `${table} own select`,
        "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND (vendor_id = haat_vendor())))",
      ] as const,
  ),
  [
    "proposal staff select",
    "CASE WHEN (kind = ANY (ARRAY['order.cancel', 'payment.unpaid', 'payment.given_back', 'parcel.state', 'parcel.case', 'refund.bounced', 'hand_in.receive', 'hand_in.undo'])) THEN (haat_kind() = ANY (ARRAY['support_1', 'support_2', 'finance'])) WHEN (kind ~~ 'remittance.%') THEN (haat_kind() = ANY (ARRAY['support_2', 'finance'])) WHEN (kind = 'setting.change') THEN (haat_kind() = 'finance') ELSE (haat_kind() = 'admin') END",
  ],
  [
    "proposal words select",
    "((kind = 'courier.word') AND (haat_kind() = ANY (ARRAY['support_2', 'finance'])))",
  ],
  ...(["order_risk", "risk_contest"] as const).map(
    (table) => [`${table} own select`, "(haat_is_staff() OR haat_owns_order(id))"] as const,
  ),
  ["refund own select", "(haat_is_staff() OR haat_owns_order(order_id))"],
  ["refund_evidence staff select", "(haat_kind() = ANY (ARRAY['support_1', 'support_2', 'finance']))"],
  ["refund_evidence_file staff select", "(haat_kind() = 'finance')"],
  ["refund_finding staff select", "(haat_kind() = ANY (ARRAY['support_1', 'support_2', 'finance']))"],
  ["stock shown select", "true"],
  [
    "sub_order own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager', 'accountant'])) AND (vendor_id = haat_vendor())) OR haat_owns_order(order_id))",
  ],
  [
    "transition own select",
    "(haat_is_staff() OR haat_owns_order(order_id) OR ((haat_kind() = 'vendor') AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])) AND (machine = 'sub_order') AND (EXISTS ( SELECT 1 FROM sub_order s WHERE ((s.id = transition.subject_id) AND (s.vendor_id = haat_vendor()))))))",
  ],
  [
    "variant shown select",
    "((state = 'published') OR haat_is_staff() OR ((haat_kind() = 'vendor') AND (vendor_id = haat_vendor())))",
  ],
  ["vendor_member own select", "(haat_is_staff() OR (user_id = haat_user()))"],
  [
    "vendor_member team select",
    "((haat_kind() = 'vendor') AND (vendor_id = haat_vendor()) AND (haat_member_role() = ANY (ARRAY['owner', 'manager'])))",
  ],
  [
    "vendor_paper own select",
    "(haat_is_staff() OR ((haat_kind() = 'vendor') AND (vendor_id = haat_vendor()) AND (haat_member_role() = 'owner')))",
  ],
  ["vendor_paper shown select", "((kind = 'dbid') AND (state = 'verified'))"],
  ...forStaff,
  ...forFinance,
];
