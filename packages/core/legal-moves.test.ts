import { expect, test } from "vitest";
import { legalMoves, machines, orderMoves, sourcesOf } from "./states.ts";

/** The diagrams of the machines, said here again by hand: `a > b c` is a move from a to b and one to c. */
const drawn: Readonly<Record<keyof typeof machines, readonly string[]>> = {
  order: [
    "draft > pending_payment pending_verification confirmed",
    "pending_payment > confirmed pending_verification expired cancelled",
    "pending_verification > confirmed expired cancelled",
    "confirmed > in_progress completed cancelled",
    "in_progress > completed cancelled",
  ],
  sub_order: [
    "pending > confirmed cancelled",
    "confirmed > accepted cancelled",
    "accepted > packed cancelled",
    "packed > handed_over cancelled",
    "handed_over > in_transit rto_in_transit packed",
    "in_transit > delivered rto_in_transit lost",
    "rto_in_transit > returned_to_origin lost",
    "delivered > completed rto_in_transit",
    "lost > returned_to_origin",
  ],
  attempt: [
    "created > initiated failed unknown_init expired cancelled",
    "unknown_init > initiated failed",
    "initiated > capturing failed expired cancelled",
    "capturing > captured captured_orphan captured_mismatch unknown failed",
    "unknown > captured captured_orphan captured_mismatch failed",
    ...["expired > captured_orphan", "cancelled > captured_orphan", "failed > captured_orphan"],
    ...["captured_orphan > disproved", "captured_mismatch > disproved", "disproved > captured_orphan"],
    "captured > partially_refunded refunded disputed",
    "partially_refunded > partially_refunded refunded captured disputed",
    "refunded > partially_refunded captured",
    "disputed > captured partially_refunded charged_back",
    ...["cod_pending > cod_collected cod_void", "cod_collected > cod_remitted cod_short cod_pending"],
    ...["cod_short > cod_remitted cod_collected", "cod_remitted > cod_collected cod_short"],
  ],
  refund: [
    "requested > approved rejected withdrawn",
    "approved > submitting manual withdrawn",
    "submitting > submitted succeeded failed unknown manual",
    "submitted > succeeded failed unknown manual",
    "unknown > succeeded failed submitted manual",
    ...["failed > approved manual withdrawn", "manual > succeeded withdrawn", "succeeded > failed"],
  ],
  shipment: [
    "label_ready > picked_up void",
    ...["picked_up > in_transit lost damaged", "in_transit > out_for_delivery on_hold lost damaged"],
    "out_for_delivery > delivered attempt_failed on_hold lost damaged partly_delivered exchanged",
    "attempt_failed > out_for_delivery on_hold rto_initiated lost damaged",
    "on_hold > out_for_delivery attempt_failed rto_initiated lost damaged",
    ...["partly_delivered > rto_initiated", "exchanged > rto_initiated"],
    ...["rto_initiated > rto_in_transit lost damaged", "rto_in_transit > rto_received lost damaged"],
    ...["lost > rto_received", "delivered > rto_in_transit"],
  ],
  order_risk: ["waiting > confirmed refused overruled corrected paid_ahead"],
  booking: ["asked > booked rejected unknown", "unknown > booked rejected"],
  reservation: [
    "held > committed released",
    "committed > shipped restocked written_off",
    "shipped > restocked written_off committed",
    "written_off > restocked",
  ],
  hand_in: ["declared > received refused", "received > declared"],
  dispute: ["open > won lost"],
  bank_credit: ["proposed > noted dropped", "noted > undoing", "undoing > noted undone"],
  disproof: ["proposed > disproved dropped"],
  write_off: ["proposed > written_off dropped"],
  statement_undo: ["proposed > agreed dropped", "agreed > done"],
  claim: [
    "waiting > matched wrong_amount used other_payer other_account too_early replaced rejected lapsed",
    ...["matched > released rejected waiting", "wrong_amount > released rejected waiting"],
    "lapsed > matched wrong_amount",
  ],
  swap: ["asked > agreed refused", "agreed > back lost", "lost > back"],
  complaint: [
    "open > answered at_support settled",
    ...["answered > at_support settled", "at_support > decided settled"],
  ],
  product: ["draft > published dropped", "published > archived", "archived > published"],
  product_version: [
    "draft > submitted dropped",
    "submitted > draft changes_requested approved",
    "changes_requested > submitted dropped",
  ],
};
const born: Readonly<Record<keyof typeof machines, readonly string[]>> = {
  order: ["pending_payment", "pending_verification"],
  sub_order: ["pending"],
  attempt: ["created", "cod_pending"],
  refund: ["requested", "approved"],
  shipment: ["label_ready"],
  booking: ["asked"],
  order_risk: ["waiting"],
  reservation: ["held"],
  hand_in: ["declared"],
  dispute: ["open"],
  bank_credit: ["proposed"],
  disproof: ["proposed"],
  write_off: ["proposed"],
  statement_undo: ["proposed"],
  claim: ["waiting"],
  swap: ["asked"],
  complaint: ["open"],
  product: ["draft"],
  product_version: ["draft"],
};

test.each(Object.keys(machines) as (keyof typeof machines)[])(
  "a %s moves as it was drawn, and in no other way",
  (machine) => {
    const moves = drawn[machine].flatMap((line) => {
      const [from = "", targets = ""] = line.split(" > ");
      return targets.split(" ").map((to) => ({ machine, from, to }));
    });
    const births = born[machine].map((to) => ({ machine, from: null, to }));
    expect(legalMoves.filter((each) => each.machine === machine)).toEqual([...births, ...moves]);
  },
);

test("what cannot be reached has no sources", () => {
  expect(sourcesOf(orderMoves, "draft")).toEqual([]);
  expect(sourcesOf(orderMoves, "completed")).toEqual(["confirmed", "in_progress"]);
});
