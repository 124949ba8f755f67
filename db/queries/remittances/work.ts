import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** A file that somebody reads, for as long as he says so. */
export type ClaimedFile = Readonly<{
  id: string;
  courier: Courier;
  state: "reading" | "matching";
  mappingVersion: number | null;
}>;

/** Another takes over what a dead one left within a minute. */
const lease = sql`now() + make_interval(secs => 45)`;

/**
 * One that waits, or that its worker left. Of a courier's files one is matched at a time, in the order of their periods: what an earlier
 * one takes is no later one's. Workers choose one after another, for none would see what another is just taking.
 */
export const claimRemittance = (books: Books): Promise<ClaimedFile | null> =>
  books.transact(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('claim_remittance', 0))`);
    const { rows } = await tx.execute<ClaimedFile>(sql`
      update remittance_file f set state = case f.state when 'waiting' then 'reading' else f.state end, lease_until = ${lease}
       where f.id = (select w.id from remittance_file w where w.state in ('waiting','reading','matching') and (w.lease_until is null or w.lease_until < now())
          and (w.state <> 'matching' or not exists (select from remittance_file b where b.courier = w.courier and b.id <> w.id and b.state = 'matching'
            and (b.lease_until >= now() or (b.period_end, b.id) < (w.period_end, w.id))))
        order by w.state = 'matching' desc, w.made_at, w.id limit 1 for update skip locked)
      returning f.id, f.courier, f.state, f.mapping_version as "mappingVersion"`);
    return rows[0] ?? null;
  });

/** A courier has two or three ways to write; what was said long ago of another is not looked at. */
const mostMappings = 12;

export type KeptMapping = Readonly<{
  version: number;
  mapping: Readonly<Record<string, string>>;
  /** Which of day and month is written first; null: as the courier is known. */
  dates: "dmy" | "mdy" | null;
}>;

/** What was said of a courier's headings, the newest first, or in that version alone. */
export const keptMappings = (
  books: Pick<Books, "ask">,
  courier: Courier,
  version?: number,
): Promise<readonly KeptMapping[]> =>
  books.ask<KeptMapping>(
    sql`select version, mapping, dates from remittance_mapping where courier = ${courier}
      ${version === undefined ? sql`` : sql`and version = ${version}`} order by version desc limit ${mostMappings}`,
  );

type Progress = Readonly<{ parts: number; rows: number }>;

export const noteProgress = (books: Books, id: string, { parts, rows }: Progress): Promise<unknown> =>
  books.ask(sql`update remittance_file set parts_read = ${parts}, rows_read = ${rows}, lease_until = ${lease}
    where id = ${id} and state = 'reading'`);

type Understood = Readonly<{
  rows: number;
  /** Of them those with a cell that nobody can read, and those of which nobody knows what they bring. */
  bad: number;
  unsummed: number;
  isSumUnread: boolean;
  grossMinor: bigint;
  netMinor: bigint;
  statedGrossMinor: bigint | null;
  statedNetMinor: bigint | null;
  /** JSON. */
  header: string;
  preview: string;
  mappingVersion: number | null;
  /** JSON; null: its amounts stand where our own names have them. */
  moneySaid: string | null;
}>;

/** Read to its end: it waits for a person's look. */
export const finishReading = (books: Books, id: string, file: Understood): Promise<unknown> =>
  books.ask(sql`update remittance_file set state = 'read', lease_until = null, read_at = now(), rows_read = ${file.rows},
      rows_bad = ${file.bad}, rows_unsummed = ${file.unsummed}, is_sum_unread = ${file.isSumUnread},
      gross_minor = ${String(file.grossMinor)}, net_minor = ${String(file.netMinor)},
      stated_gross_minor = ${file.statedGrossMinor === null ? null : String(file.statedGrossMinor)},
      stated_net_minor = ${file.statedNetMinor === null ? null : String(file.statedNetMinor)},
      header = ${file.header}::jsonb, preview = ${file.preview}::jsonb, mapping_version = ${file.mappingVersion}, money_said = ${file.moneySaid}::jsonb
    where id = ${id} and state = 'reading'`);

type Refusal = Readonly<{
  refusal: string;
  detail: string | null;
  problems: readonly Readonly<{ line: number; fault: string; shown: string }>[];
  /** JSON; null: there is no header. */
  header: string | null;
  mappingVersion: number | null;
}>;

/** Nothing of the file is taken; what was wrong with it is kept. */
export const refuseRemittance = (books: Books, id: string, why: Refusal): Promise<void> =>
  books.transact(async (tx) => {
    const { rows } =
      await tx.execute(sql`update remittance_file set state = 'refused', refusal = ${why.refusal}, refusal_detail = ${why.detail},
        header = ${why.header}::jsonb, mapping_version = ${why.mappingVersion}, lease_until = null, read_at = now()
      where id = ${id} and state = 'reading' returning id`);
    if (rows.length === 0) return;
    await tx.execute(sql`insert into remittance_problem (remittance_id, line, fault, shown)
      select ${id}, p.line, p.fault, p.shown from json_to_recordset(${JSON.stringify(why.problems)}::json) as p(line integer, fault text, shown text)
      on conflict do nothing`);
  });
