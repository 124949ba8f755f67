import type { RemittanceRule } from "@haat/core/remittance-rules";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** A row that a rule would have posted, and of which a person has said otherwise. */
export type OtherwiseRow = Readonly<{
  remittanceId: string;
  reference: string;
  line: number;
  /** In poisha. */
  payout: string;
  act: "drop" | "unmatch" | "dispute";
  at: string;
  by: string | null;
  reason: string | null;
}>;

export type Measured = Readonly<{
  courier: string;
  /** Rows that a person looked at one by one, and those accepted with others at one press. */
  looked: number;
  together: number;
  otherwise: number;
  isProven: boolean;
  leastRows: number;
  leastBp: number;
  others: readonly OtherwiseRow[];
}>;

type Ask = Readonly<{ couriers: readonly string[]; rule: RemittanceRule }>;
/** The newest of each courier. */
const shownOthers = 20;

/** How often a rule has agreed with what people decided, by courier: of ninety days, and anew since it was put back into shadow. */
export const measuresOf = (db: Database, viewer: Viewer, { couriers, rule }: Ask): Promise<Measured[]> =>
  db.ask(
    viewer,
    sql`select k.courier, x.looked::int as looked, x.together::int as together, x.otherwise::int as otherwise, rule_is_proven(k.courier, ${rule}) as "isProven",
        setting_now('shadow_least_rows', 50)::int as "leastRows", setting_now('shadow_least_bp', 9900)::int as "leastBp", o.others
      from json_array_elements_text(${JSON.stringify(couriers)}::json) with ordinality k(courier, n)
        cross join lateral rule_measured(k.courier, ${rule}) x
        cross join lateral (select coalesce(json_agg(y order by y.at desc), '[]') as others from (
          select m.id as "remittanceId", m.reference, r.line, r.payout_minor::text as payout, r.shadow_at as at, u.name as by, a.reason,
              case when r.state = 'dropped' then 'drop' when r.match not in ('exact','secondary') then 'unmatch' else 'dispute' end as act
            from remittance_row r join remittance m on m.id = r.remittance_id
              left join lateral (select a.by_id, a.reason from remittance_act a where a.remittance_id = r.remittance_id and a.line = r.line
                and a.act in ('drop','unmatch','dispute') order by a.id desc limit 1) a on true
              left join user_account u on u.id = a.by_id
           where r.shadow_rule = ${rule} and r.shadow_said = 'otherwise' and m.courier = k.courier and r.shadow_at > now() - interval '90 days'
           order by r.shadow_at desc limit ${shownOthers}) y) o
      order by k.n`,
  );

/** Enough rows were looked at, and enough of what people said was the same. */
export async function ruleIsProven(tx: Tx, courier: string, rule: RemittanceRule): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(sql`select rule_is_proven(${courier}, ${rule}) as "is"`);
  return rows[0]?.is ?? false;
}
