import type { RemittanceRule } from "@haat/core/remittance-rules";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type RuleOf = Readonly<{ courier: string; rule: RemittanceRule }>;

/** Couriers for whom a released rule has been corrected more often than a rule in shadow may be. */
export const fallingRules = (
  books: Books,
  { couriers, rule }: Readonly<{ couriers: readonly string[]; rule: RemittanceRule }>,
): Promise<{ courier: string }[]> =>
  books.ask(sql`select k.courier from json_array_elements_text(${JSON.stringify(couriers)}::json) k(courier)
    where rule_is_falling(k.courier, ${rule})`);

/** Of how many rows people corrected how many. */
export type Fell = Readonly<{ rows: number; otherwise: number }>;

/** Back into shadow from this moment on. Null: it does not fall, or somebody else has just put it back. */
export async function putIntoShadow(
  tx: Tx,
  { id, courier, rule }: RuleOf & Readonly<{ id: string }>,
): Promise<Fell | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('courier_rule:' || ${courier}, 0))`);
  const { rows } =
    await tx.execute<Fell>(sql`insert into courier_rule (id, courier, rule, is_released, fell_rows, fell_otherwise)
    select ${id}, ${courier}, ${rule}, false, h.rows, h.otherwise from rule_held(${courier}, ${rule}) h where rule_is_falling(${courier}, ${rule})
    returning fell_rows as rows, fell_otherwise as otherwise`);
  return rows[0] ?? null;
}
