import { type Guard, guardsOf } from "./bench.ts";
import { cash, charge, claim, parcel, people, refused, taken, taking } from "./couriers-bench.ts";

type Contract = Readonly<{ ending?: string; vendor?: string; until?: string }>;
const contract = ({ ending = "null, null, null, null", vendor = "null", until = "null" }: Contract = {}) =>
  `insert into courier_contract (id, courier, vendor_id, valid_from, valid_to, terms, made_by, approved_by, approved_at, ended_by, ended_at)
   values ('cct_1', 'pathao', ${vendor}, '2026-01-01', ${until}, '{}', 'usr_1', ${ending})`;
const shop = `insert into vendor (id, slug, name_bn, name_en, story_bn, story_en, owner_name_bn, owner_name_en, phone_sealed, phone_tail, district_id, city_id)
  values ('ven_2', 'guards', 'দোকান', 'Shop', '', '', 'করিম', 'Karim', 's1.guards', '1234', 'geo_1', 'geo_1')`;
const approve =
  "update courier_contract set approved_by = 'usr_2', approved_at = now() + interval '1 second'";
const kept = "courier_contract_kept";
const charged = "courier_contract_charged";

export const contracts: readonly Guard[] = guardsOf("keep_courier_contract", [
  {
    keeps: "what two have agreed on",
    line: "old.approved_at is not null or",
    holds: refused(kept, [people, contract({ ending: "'usr_2', now(), null, null" })], approve),
  },
  {
    keeps: "what was refused as it was refused",
    line: "old.ended_at is not null or",
    holds: refused(
      kept,
      [people, contract({ ending: "null, null, 'usr_2', now()" })],
      "update courier_contract set refusal = 'too dear'",
    ),
  },
  {
    keeps: "what was proposed as it was proposed",
    line: "to_jsonb(new)",
    instead: "to_jsonb(old)",
    holds: refused(kept, [people, contract()], `${approve}, terms = '{"codBps":{}}'`),
  },
  {
    keeps: "days on which a parcel was charged for",
    line: "exists (select from courier_charge k where k.consignment_id = c.id and k.state <> 'undone') or",
    holds: refused(charged, [people, contract(), parcel(), charge], approve),
  },
  {
    keeps: "days of which a statement has named a parcel",
    line: "or live_taking(c.id) is not null",
    holds: refused(charged, [people, contract(), parcel(), taking(1)], approve),
  },
  {
    keeps: "shops apart",
    line: "(new.vendor_id is null or c.vendor_id = new.vendor_id)",
    instead: "true",
    holds: taken([people, shop, contract({ vendor: "'ven_2'" }), parcel(), charge], approve),
  },
  {
    keeps: "days before it apart",
    line: "c.handed_at >= new.valid_from::timestamp at time zone 'Asia/Dhaka'",
    instead: "true",
    holds: taken([people, contract(), parcel({ handed: "'2025-12-31 17:59Z'" }), charge], approve),
  },
  {
    keeps: "days behind it apart",
    line: "(new.valid_to is null or c.handed_at < new.valid_to::timestamp at time zone 'Asia/Dhaka')",
    instead: "true",
    holds: taken([people, contract({ until: "'2026-02-01'" }), parcel(), charge], approve),
  },
]);

const found = (amount = 100): string =>
  `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor) values ('cca_1', 'ccl_1', 'found', 'usr_1', ${amount})`;
const lost = { kind: "lost", written: 100 };
const gone = (act: string): string =>
  `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id) values ('cca_0', 'ccl_1', '${act}', 'usr_1', 100, ${act === "found" ? "null" : "'pro_0'"})`;
const notFound = (given: readonly string[], act = found()) =>
  refused("courier_claim_act_found", [people, parcel(), ...given], act);

export const claims: readonly Guard[] = [
  ...guardsOf("keep_courier_claim", [
    {
      ...{ keeps: "a claim what it was", line: "to_jsonb(new)", instead: "to_jsonb(old)" },
      holds: refused(
        "courier_claim_kept",
        [parcel(), claim()],
        "update courier_claim set amount_minor = 200",
        "update courier_claim set kind = 'short'",
      ),
    },
  ]),
  ...guardsOf("courier_claim_found", [
    {
      ...{ keeps: "short cash from being found", line: "w.kind = 'lost' and" },
      holds: notFound([claim({ kind: "short", written: 100 })]),
    },
    {
      ...{ keeps: "what is claimed still from being found", line: "w.state = 'closed'", instead: "true" },
      holds: notFound([claim()]),
    },
    {
      ...{
        keeps: "what was paid for from being found before that is owed",
        line: "w.paid_minor = coalesce(",
        instead: "0 * coalesce(",
      },
      holds: notFound([claim({ kind: "lost", paid: 40, written: 60 })]),
    },
    {
      ...{ keeps: "another charge from standing for that", line: "k.leg = 'found'", instead: "true" },
      holds: notFound([claim({ kind: "lost", paid: 70, written: 30 }), charge.replace("7000", "70")]),
    },
    {
      ...{ keeps: "it whole", line: "w.amount_minor = new.amount_minor", instead: "true" },
      holds: notFound([claim(lost)], found(99)),
    },
    {
      ...{ keeps: "it from being found twice", line: "a.act = 'found'", instead: "false" },
      holds: notFound([claim(lost), gone("found")], found().replace("cca_1", "cca_2")),
    },
  ]),
];

const aCase = `insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor) values ('rcs_1', 'rmt_1', 1, 'pathao', 100, 100)`;
const moved = (to: string): string => `update remittance_case set ${to}`;
export const cases: readonly Guard[] = guardsOf("keep_remittance_case", [
  {
    ...{ keeps: "whose case it is", line: "to_jsonb(new) - v_free", instead: "to_jsonb(old) - v_free" },
    holds: refused("remittance_case_kept", [aCase], moved("courier = 'redx', suspense_minor = 50")),
  },
  {
    keeps: "it on its own side of nothing",
    line: "or sign(new.suspense_minor) * sign(old.opened_minor) < 0",
    holds: refused("remittance_case_kept", [aCase], moved("suspense_minor = -50")),
  },
  {
    ...{
      keeps: "it from growing again without an undoing",
      line: "or not exists (select from courier_claim_act u",
      instead: "or false and not exists (select from courier_claim_act u",
    },
    holds: refused(
      "remittance_case_kept",
      [aCase, moved("suspense_minor = 50")],
      moved("suspense_minor = 100"),
    ),
  },
]);

const isUndone = "update courier_cash set settled_minor = due_minor, moved_minor = 0, state = 'undone'";
const named = (change: string): string => `update courier_cash set ${change}`;
export const undone: readonly Guard[] = guardsOf("keep_undone_cash", [
  {
    ...{ keeps: "cash that a row has named, and what was taken back", line: "old.settled_minor <> 0 or" },
    holds: refused("courier_cash_undone", [parcel(), cash, named("settled_minor = 10000")], isUndone),
  },
  {
    ...{ keeps: "cash that is claimed", line: "old.moved_minor <> 0", instead: "false" },
    holds: refused("courier_cash_undone", [parcel(), cash, named("moved_minor = 10000")], isUndone),
  },
]);
