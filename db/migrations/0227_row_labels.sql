-- What is wrong with which rows, so that those with one label are found by its index and never by a look into all of them; behind the walls
-- an expression over JSON is not asked of an index.
create table remittance_row_label (
  remittance_id text not null references remittance(id),
  label text not null,
  line integer not null,
  primary key (remittance_id, label, line)
);
--> statement-breakpoint
-- What a statement's rows come to, by what is wrong with them, as `remittance_tally` has it by how they were matched: each row is what one
-- change has added, or taken, and nobody waits for another who changes other rows.
create table remittance_label_tally (
  id bigint primary key generated always as identity,
  remittance_id text not null references remittance(id),
  label text not null,
  rows integer not null,
  open integer not null,
  disputed integer not null
);
--> statement-breakpoint
create index remittance_label_tally_of on remittance_label_tally (remittance_id);
--> statement-breakpoint
create function labels_of(p_findings jsonb) returns table (label text) language sql immutable set search_path = public, pg_temp as $$
  select distinct f ->> 'label' from jsonb_array_elements(p_findings) f where f ->> 'label' is not null
$$;
--> statement-breakpoint
-- A row counts once under each of its labels, as long as nobody has said anything of it also as open, and while a courier is asked as disputed.
create function label_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into remittance_row_label (remittance_id, label, line)
      select f.remittance_id, l.label, f.line from fresh f cross join lateral labels_of(f.findings) l where not f.is_plain;
    insert into remittance_label_tally (remittance_id, label, rows, open, disputed)
      select f.remittance_id, l.label, count(*), count(*) filter (where f.state = 'waiting' and f.decision is null),
          count(*) filter (where f.state = 'waiting' and f.disputed_at is not null)
        from fresh f cross join lateral labels_of(f.findings) l where not f.is_plain group by f.remittance_id, l.label;
    return null;
  end if;
  delete from remittance_row_label k using (
      select s.remittance_id, l.label, s.line from stale s cross join lateral labels_of(s.findings) l where not s.is_plain
      except select f.remittance_id, l.label, f.line from fresh f cross join lateral labels_of(f.findings) l where not f.is_plain) g
   where k.remittance_id = g.remittance_id and k.label = g.label and k.line = g.line;
  insert into remittance_row_label (remittance_id, label, line)
    select f.remittance_id, l.label, f.line from fresh f cross join lateral labels_of(f.findings) l where not f.is_plain
    except select s.remittance_id, l.label, s.line from stale s cross join lateral labels_of(s.findings) l where not s.is_plain;
  insert into remittance_label_tally (remittance_id, label, rows, open, disputed)
    select * from (select y.remittance_id, l.label, sum(y.n) as rows, coalesce(sum(y.n) filter (where y.waits and y.unsaid), 0) as open,
          coalesce(sum(y.n) filter (where y.waits and y.asked), 0) as disputed
        from (select 1 as n, remittance_id, findings, state = 'waiting' as waits, decision is null as unsaid, disputed_at is not null as asked
              from fresh where not is_plain
            union all select -1, remittance_id, findings, state = 'waiting', decision is null, disputed_at is not null from stale where not is_plain) y
          cross join lateral labels_of(y.findings) l
       group by y.remittance_id, l.label) t
     where (t.rows, t.open, t.disputed) <> (0, 0, 0);
  return null;
end $$;
--> statement-breakpoint
-- What others are just folding is theirs.
create or replace function fold_remittance_tally(p_remittance text) returns void language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from remittance_tally where id in (select id from remittance_tally where remittance_id = p_remittance for update skip locked) returning *)
  insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor, first_at, last_at)
    select remittance_id, match, sum(rows), sum(exceptions), sum(unended), sum(posted), sum(posted_minor), sum(ready), sum(ready_minor), sum(open), sum(open_minor),
      min(first_at), max(last_at) from gone group by remittance_id, match;
  with gone as (delete from remittance_label_tally where id in (select id from remittance_label_tally where remittance_id = p_remittance for update skip locked)
    returning *)
  insert into remittance_label_tally (remittance_id, label, rows, open, disputed)
    select remittance_id, label, sum(rows), sum(open), sum(disputed) from gone group by remittance_id, label;
$$;
--> statement-breakpoint
insert into remittance_row_label (remittance_id, label, line)
  select r.remittance_id, l.label, r.line from remittance_row r cross join lateral labels_of(r.findings) l where not r.is_plain;
--> statement-breakpoint
insert into remittance_label_tally (remittance_id, label, rows, open, disputed)
  select r.remittance_id, l.label, count(*), count(*) filter (where r.state = 'waiting' and r.decision is null),
      count(*) filter (where r.state = 'waiting' and r.disputed_at is not null)
    from remittance_row r cross join lateral labels_of(r.findings) l where not r.is_plain group by r.remittance_id, l.label;
--> statement-breakpoint
create trigger remittance_row_labelled_born after insert on remittance_row referencing new table as fresh for each statement execute function label_rows();
--> statement-breakpoint
create trigger remittance_row_labelled after update on remittance_row referencing old table as stale new table as fresh for each statement execute function label_rows();
--> statement-breakpoint
do $$
declare
  v_table text;
begin
  foreach v_table in array array['remittance_row_label','remittance_label_tally'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', v_table);
    execute format('create policy reading on %I for select to haat_read using (true)', v_table);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', v_table);
    execute format('grant select on %I to haat_read, haat_job, haat_app', v_table);
    execute format('grant select, insert, delete on %I to haat_engine', v_table);
  end loop;
  grant update on remittance_label_tally to haat_engine;
  grant create on schema public to haat_engine;
  alter function label_rows() owner to haat_engine;
  revoke all on function label_rows(), labels_of(jsonb) from public;
  grant execute on function labels_of(jsonb) to haat_engine;
  revoke create on schema public from haat_engine;
end $$;
