import { type SettingName, settingNames } from "@haat/core/market-settings";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type SettingRow = Readonly<{
  name: SettingName;
  value: string;
  since: string;
  maker: string | null;
  checker: string | null;
}>;

const known: SQL = sql`(${sql.join(
  settingNames.map((name) => sql`${name}`),
  sql`, `,
)})`;

const inForce: SQL = sql`from setting s where s.name in ${known} and s.valid_from <= clock_timestamp()
  and (s.valid_to is null or s.valid_to > clock_timestamp()) order by s.name, s.valid_from desc`;

/** What somebody has set, since when and by which two. What nobody has ever set has no row. */
export const readSettings = (db: Database, viewer: Viewer): Promise<SettingRow[]> =>
  db.ask(
    viewer,
    sql`select s.name, s.value, s.valid_from as since, m.name as maker, c.name as checker
      from (select distinct on (s.name) s.name, s.value #>> '{}' as value, s.valid_from, s.proposal_id ${inForce}) s
        left join proposal p on p.id = s.proposal_id
        left join user_account m on m.id = p.maker_id left join user_account c on c.id = p.checker_id`,
  );

/** The same for whoever is about to change them: one after another, until the transaction ends. */
export async function lockSettings(tx: Tx): Promise<ReadonlyMap<SettingName, string>> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('market_settings', 0))`);
  const { rows } = await tx.execute<{ name: SettingName; value: string }>(
    sql`select distinct on (s.name) s.name, s.value #>> '{}' as value ${inForce}`,
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
}

type NewSetting = Readonly<{
  id: string;
  name: SettingName;
  value: string;
  isNumber: boolean;
  proposalId: string;
}>;

/** In force from this moment on. Rows are never changed: they are the history. */
export async function writeSetting(
  tx: Tx,
  { id, name, value, isNumber, proposalId }: NewSetting,
): Promise<void> {
  const kept = JSON.stringify(isNumber ? Number(value) : value);
  await tx.execute(sql`insert into setting (id, name, value, valid_from, proposal_id)
    values (${id}, ${name}, ${kept}::jsonb, clock_timestamp(), ${proposalId})`);
}
