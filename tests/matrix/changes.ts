import type { TestWorld } from "../world.ts";

/** What a refusal may leave behind: that this key was answered so, and that somebody came. */
const meant = ["idempotency_key", "rate_count"];
/** Which rows these are, and whether they are due, is asked by `trail.ts`. */
const trail = ["insert audit", "insert audit_chain"];

/** Has every row that is written, changed or taken away noted, whoever does it. */
export async function watchRows({ owner }: TestWorld): Promise<void> {
  await owner.query(`
    create table matrix_change (relation text not null, act text not null);
    create function matrix_note() returns trigger language plpgsql security definer set search_path = public as $$
      begin insert into matrix_change values (tg_table_name, tg_op); return null; end $$;
    do $$ declare relation text; begin
      for relation in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname <> 'matrix_change' loop
        execute format('create trigger zz_matrix after insert or update or delete on %I for each row execute function matrix_note()', relation);
      end loop; end $$`);
}

/** Rows that were changed since somebody last asked, as `update stock`, without those that are meant to and the audit's own. */
export async function changesSince({ owner }: TestWorld): Promise<readonly string[]> {
  const { rows } = await owner.query<{ change: string }>(
    `with gone as (delete from matrix_change returning relation, act)
     select distinct lower(act) || ' ' || relation as change from gone where relation <> all($1) order by 1`,
    [meant],
  );
  return rows.map(({ change }) => change).filter((change) => !trail.includes(change));
}
