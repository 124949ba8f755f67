import { type Guard, guardsOf } from "./bench.ts";
import { parcel, people, refused } from "./couriers-bench.ts";

const key = `'pathao:' || repeat('a', 64)`;
const notice = (state: string, why: string): string =>
  `insert into courier_notice (key, courier, body_sealed, state, ended_at, why) values (${key}, 'pathao', 's', '${state}', now(), ${why})`;
const aside = (seq: number): string =>
  `insert into courier_notice_act (key, seq, by, reason) values (${key}, ${seq}, 'usr_1', 'nothing of ours')`;

export const notices: readonly Guard[] = [
  ...guardsOf("keep_courier_notice", [
    {
      keeps: "a message as it came",
      line: "(new.key, new.courier, new.received_at) is distinct from (old.key, old.courier, old.received_at)",
      instead: "false",
      holds: refused(
        "courier_notice_kept",
        [notice("done", "null")],
        "update courier_notice set received_at = now() - interval '1 day'",
      ),
    },
    {
      keeps: "what came of it",
      line: "(new.state, new.ended_at, new.why) is distinct from (old.state, old.ended_at, old.why)",
      instead: "false",
      holds: refused(
        "courier_notice_kept",
        [notice("done", "null")],
        "update courier_notice set ended_at = now() + interval '1 day'",
      ),
    },
  ]),
  ...guardsOf("guard_notice_act", [
    {
      keeps: "one turn after the other",
      line: "new.seq is distinct from 1 + (select count(*) from courier_notice_act where key = new.key)",
      instead: "false",
      holds: refused("courier_notice_act_turn", [people, notice("stray", "'nothing'")], aside(2)),
    },
    {
      ...{ keeps: "what came to its parcel from being put aside", line: "and why is not null" },
      holds: refused("courier_notice_act_turn", [people, notice("done", "null")], aside(1)),
    },
  ]),
];

const booking = `insert into parcel_booking (id, reference, order_id, sub_order_id, vendor_id, courier, collect_minor, value_minor, grams, pieces, store, asked_by,
    sent_at, state, ended_at, consignment_id)
  values ('bkg_1', 'G-1', 'ord_1', 'cns_1', 'ven_1', 'pathao', 0, 0, 500, 1, 's', 'usr_1', now(), 'booked', now(), 'cns_1')`;
const surfaced = `insert into parcel_booking (id, reference, order_id, sub_order_id, vendor_id, courier, collect_minor, value_minor, grams, pieces, store, asked_by,
    sent_at, state, ended_at, code, surfaced_at, surfaced_number)
  values ('bkg_1', 'G-1', 'ord_1', 'cns_1', 'ven_1', 'pathao', 0, 0, 500, 1, 's', 'usr_1', now(), 'rejected', now(), 'absent', now(), 'DL1')`;
const booked = [parcel(), parcel({ id: "cns_2" }), booking];

export const bookings: readonly Guard[] = guardsOf("keep_parcel_booking", [
  {
    keeps: "what was asked for",
    line: "to_jsonb(new) - v_free",
    instead: "to_jsonb(old) - v_free",
    holds: refused("parcel_booking_kept", booked, "update parcel_booking set collect_minor = 100"),
  },
  {
    keeps: "a courier from being asked twice",
    line: "old.sent_at is not null and new.sent_at is distinct from old.sent_at",
    instead: "false",
    holds: refused(
      "parcel_booking_once",
      booked,
      "update parcel_booking set sent_at = now() + interval '1 hour'",
    ),
  },
  {
    keeps: "the number that it was booked under",
    line: "old.consignment_id is not null and new.consignment_id is distinct from old.consignment_id",
    instead: "false",
    holds: refused("parcel_booking_kept", booked, "update parcel_booking set consignment_id = 'cns_2'"),
  },
  {
    keeps: "the number under which a second parcel was seen",
    line: "old.surfaced_at is not null and",
    instead: "false and",
    holds: refused(
      "parcel_booking_seen_once",
      [parcel(), surfaced],
      "update parcel_booking set surfaced_number = 'DL2'",
    ),
  },
]);

const file = (state: string): string =>
  `insert into remittance_file (id, courier, reference, period_end, file_name, file_hash, file_bytes, state, made_by)
   values ('rmt_1', 'pathao', 'guards', now(), 'a.csv', repeat('a', 64), 1, '${state}', 'usr_1')`;
const part = "insert into remittance_part (remittance_id, no, body) values ('rmt_1', 0, 'a')";

export const parts: readonly Guard[] = guardsOf("keep_remittance_part", [
  {
    keeps: "a file that is here as it came",
    line: "(select state from remittance_file where id = old.remittance_id) <> 'arriving'",
    instead: "false",
    holds: refused("remittance_part_kept", [file("waiting"), part], "update remittance_part set body = 'b'"),
  },
  {
    ...{ keeps: "every part of it", line: "tg_op = 'DELETE' or" },
    holds: refused("remittance_part_kept", [file("arriving"), part], "delete from remittance_part"),
  },
]);
