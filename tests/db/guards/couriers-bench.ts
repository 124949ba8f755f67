import { expect } from "vitest";
import type { Bench, Guard } from "./bench.ts";

/** Rows that are there already: written without asking any guard, and gone again afterwards. */
export type Given = readonly string[];
type Fate = Readonly<{ constraint?: string }> | null;
type Holds = Guard["holds"];

const put = async (on: Pick<Bench["admin"], "query">, given: Given): Promise<void> => {
  await on.query("set local session_replication_role = replica");
  for (const each of given) await on.query(each);
  await on.query("set local session_replication_role = origin");
};

/** What each statement comes to from the same beginning: null, or what has refused it. */
const fates = (bench: Bench, given: Given, tries: readonly string[]): Promise<Fate[]> =>
  bench.rival(async (on) => {
    await put(on, given);
    const told: Fate[] = [];
    for (const each of tries) {
      await on.query("savepoint before");
      const asked = on.query(each);
      told.push(
        await asked.then(
          () => null,
          (fault: unknown) => fault as Fate,
        ),
      );
      await on.query("rollback to before");
    }
    return told;
  });

/** Each is refused, and by that guard. */
export const refused =
  (constraint: string, given: Given, ...tries: readonly string[]): Holds =>
  async (bench) => {
    for (const fate of await fates(bench, given, tries)) expect(fate).toMatchObject({ constraint });
  };

/** Each is let through. */
export const taken =
  (given: Given, ...tries: readonly string[]): Holds =>
  async (bench) => {
    for (const fate of await fates(bench, given, tries)) expect(fate).toBe(null);
  };

/** What a question answers over these rows. */
export const answers =
  (given: Given, question: string, answer: unknown): Holds =>
  (bench) =>
    bench.rival(async (on) => {
      await put(on, given);
      const { rows } = await on.query<{ answer: unknown }>(`select (${question}) as answer`);
      expect(rows[0]?.answer).toEqual(answer);
    });

export const people = "insert into user_account (id, name) values ('usr_1', 'One'), ('usr_2', 'Other')";
export type Agreed = Readonly<{
  kind: string;
  subject: string;
  payload?: object;
  state?: "agreed" | "refused";
}>;

/** Two have agreed to it, unless the second has refused. */
export const proposal = ({ kind, subject, payload = {}, state = "agreed" }: Agreed): string =>
  `insert into proposal (id, kind, subject, payload, reason, state, maker_id, checker_id, decided_at, expires_at)
   values ('pro_1', '${kind}', '${subject}', '${JSON.stringify(payload)}', 'seen for weeks', '${state}', 'usr_1', 'usr_2', now(), now() + interval '1 day')`;

type Parcel = Readonly<{ id?: string; handed?: string }>;
export const parcel = ({ id = "cns_1", handed = "now()" }: Parcel = {}): string =>
  `insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number, handed_at, state, state_at)
   values ('${id}', 'ord_1', '${id}', 'ven_1', 'pathao', '${id.replace("_", "").toUpperCase()}', ${handed}, 'delivered', now())`;
export const charge = `insert into courier_charge (consignment_id, leg, courier, order_id, due_minor) values ('cns_1', 'delivery', 'pathao', 'ord_1', 7000)`;
export const cash = `insert into courier_cash (consignment_id, courier, order_id, sub_order_id, due_minor) values ('cns_1', 'pathao', 'ord_1', 'cns_1', 50000)`;
export const advance = `insert into courier_advance (id, courier, day, amount_minor, reference, proposal_id)
  values ('cad_1', 'pathao', current_date, 5000, 'Ahead 1', 'pro_1')`;
export const credited = `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
  values ('rcr_1', 'rmt_1', 'pathao', current_date, 500, 'EFT 1', 'pro_1')`;
export const remittance = `insert into remittance (id, courier, reference, file_name, file_hash, period_end, row_count, gross_minor, net_minor, made_by)
  values ('rmt_1', 'pathao', 'guards', 'a.csv', repeat('a', 64), current_date, 1, 5000, 5000, 'usr_1')`;
export const row = (over: Readonly<Record<string, string>> = {}): string => {
  const whole = {
    ...{
      remittance_id: "'rmt_1'",
      line: "1",
      match: "'exact'",
      word: "'Delivered'",
      consignment_id: "'cns_1'",
    },
    ...{ collected_minor: "5000", charge_minor: "0", payout_minor: "5000", ...over },
  };
  return `insert into remittance_row (${Object.keys(whole).join(", ")}) values (${Object.values(whole).join(", ")})`;
};
export const taking = (line: number, of = "rmt_1"): string =>
  `insert into remittance_taking (consignment_id, nth, remittance_id, line) values ('cns_1', 1, '${of}', ${line})`;
export const released = `insert into courier_rule (id, courier, rule, is_released, proposal_id) values ('crl_1', 'pathao', 'clean_1', true, 'pro_0')`;

/** A rule may be released before anybody has looked at a row. */
export const unproven =
  "insert into setting (id, name, value, valid_from) values ('set_shadow', 'shadow_least_rows', '0', now() - interval '1 hour')";

type Claim = Readonly<{ kind?: string; paid?: number; written?: number }>;
export const claim = ({ kind = "lost", paid = 0, written = 0 }: Claim = {}): string =>
  `insert into courier_claim (id, courier, consignment_id, order_id, kind, amount_minor, paid_minor, written_minor, state)
   values ('ccl_1', 'pathao', 'cns_1', 'ord_1', '${kind}', 100, ${paid}, ${written}, '${paid + written === 100 ? "closed" : "open"}')`;
