-- What ended at its door and stands in no statement, so that whoever looks for it need not look at all that ever ended. More may stand
-- here than that, never less: who asks looks at the parcel and at what has taken it as well.
create table unstated_parcel (
  consignment_id text primary key references consignment(id)
);
--> statement-breakpoint
-- Whether anything is said against a row, as one column: what stands in the way of a person's look is found by its index, also behind the
-- walls, where an expression over JSON is not asked of an index.
alter table remittance_row add column is_plain boolean not null generated always as (findings = '[]'::jsonb and contradicted_id is null) stored;
--> statement-breakpoint
drop index remittance_row_shown;
--> statement-breakpoint
create index remittance_row_shown on remittance_row (remittance_id, is_plain, line);
--> statement-breakpoint
-- Of parcels that an earlier statement's period holds.
create index remittance_row_closed on remittance_row (remittance_id, closed_at);
--> statement-breakpoint
-- What a statement's rows come to, by how they were matched: each row here is what one change has added, or taken when it is below zero,
-- and what was added long ago is summed into one (`fold_remittance_tally`). Nobody waits for another who changes other rows.
create table remittance_tally (
  id bigint primary key generated always as identity,
  remittance_id text not null references remittance(id),
  match text not null,
  rows integer not null,
  exceptions integer not null,
  unended integer not null,
  posted integer not null,
  posted_minor bigint not null,
  ready integer not null,
  ready_minor bigint not null,
  open integer not null,
  open_minor bigint not null,
  first_at timestamp with time zone,
  last_at timestamp with time zone
);
--> statement-breakpoint
create index remittance_tally_of on remittance_tally (remittance_id);
--> statement-breakpoint
insert into unstated_parcel (consignment_id) select c.id from consignment c
  where c.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received') and live_taking(c.id) is null;
--> statement-breakpoint
create function note_unstated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if live_taking(new.id) is null then
    insert into unstated_parcel (consignment_id) values (new.id) on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create function note_stated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from unstated_parcel u using fresh f where u.consignment_id = f.consignment_id;
  return null;
end $$;
--> statement-breakpoint
create function note_untaken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into unstated_parcel (consignment_id) select c.id from consignment c where c.id = new.consignment_id
    and c.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received') on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
-- What of a row is counted. `open` is what a person has yet to say something of, `unended` what of its differences has not ended.
create function tally_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor, first_at, last_at)
      select r.remittance_id, r.match, count(*), count(*) filter (where not r.plain), count(*) filter (where r.waits and not r.plain),
          count(*) filter (where r.posted), coalesce(sum(r.payout) filter (where r.posted), 0),
          count(*) filter (where r.waits and r.clean), coalesce(sum(r.payout) filter (where r.waits and r.clean), 0),
          count(*) filter (where r.waits and r.unsaid and not r.clean), coalesce(sum(r.difference) filter (where r.waits and r.unsaid and not r.clean), 0),
          min(r.closed_at), max(r.closed_at)
        from (select f.remittance_id, f.match, f.closed_at, f.payout_minor as payout, f.difference_minor as difference, f.state = 'waiting' as waits,
            f.state = 'posted' as posted, f.decision is null as unsaid, f.is_plain as plain,
            f.is_plain and f.match in ('exact','secondary') and f.consignment_id is not null as clean from fresh f) r
       group by r.remittance_id, r.match;
    return null;
  end if;
  insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor)
    select * from (select r.remittance_id, r.match, sum(r.n) as rows, coalesce(sum(r.n) filter (where not r.plain), 0) as exceptions,
          coalesce(sum(r.n) filter (where r.waits and not r.plain), 0) as unended,
          coalesce(sum(r.n) filter (where r.posted), 0) as posted, coalesce(sum(r.n * r.payout) filter (where r.posted), 0) as posted_minor,
          coalesce(sum(r.n) filter (where r.waits and r.clean), 0) as ready, coalesce(sum(r.n * r.payout) filter (where r.waits and r.clean), 0) as ready_minor,
          coalesce(sum(r.n) filter (where r.waits and r.unsaid and not r.clean), 0) as open,
          coalesce(sum(r.n * r.difference) filter (where r.waits and r.unsaid and not r.clean), 0) as open_minor
        from (select y.*, y.plain and y.match in ('exact','secondary') and y.consignment_id is not null as clean
          from (select 1 as n, remittance_id, match, consignment_id, payout_minor as payout, difference_minor as difference, state = 'waiting' as waits,
              state = 'posted' as posted, decision is null as unsaid, is_plain as plain from fresh
            union all select -1, remittance_id, match, consignment_id, payout_minor, difference_minor, state = 'waiting', state = 'posted', decision is null, is_plain
              from stale) y) r
       group by r.remittance_id, r.match) t
     where (t.rows, t.exceptions, t.unended, t.posted, t.posted_minor, t.ready, t.ready_minor, t.open, t.open_minor) <> (0, 0, 0, 0, 0, 0, 0, 0, 0);
  return null;
end $$;
--> statement-breakpoint
-- What others are just folding is theirs.
create function fold_remittance_tally(p_remittance text) returns void language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from remittance_tally where id in (select id from remittance_tally where remittance_id = p_remittance for update skip locked) returning *)
  insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor, first_at, last_at)
    select remittance_id, match, sum(rows), sum(exceptions), sum(unended), sum(posted), sum(posted_minor), sum(ready), sum(ready_minor), sum(open), sum(open_minor),
      min(first_at), max(last_at) from gone group by remittance_id, match
$$;
--> statement-breakpoint
insert into remittance_tally (remittance_id, match, rows, exceptions, unended, posted, posted_minor, ready, ready_minor, open, open_minor, first_at, last_at)
  select r.remittance_id, r.match, count(*), count(*) filter (where not r.is_plain), count(*) filter (where r.state = 'waiting' and not r.is_plain),
      count(*) filter (where r.state = 'posted'), coalesce(sum(r.payout_minor) filter (where r.state = 'posted'), 0),
      count(*) filter (where r.state = 'waiting' and x.clean), coalesce(sum(r.payout_minor) filter (where r.state = 'waiting' and x.clean), 0),
      count(*) filter (where r.state = 'waiting' and r.decision is null and not x.clean),
      coalesce(sum(r.difference_minor) filter (where r.state = 'waiting' and r.decision is null and not x.clean), 0), min(r.closed_at), max(r.closed_at)
    from remittance_row r cross join lateral (select r.is_plain and r.match in ('exact','secondary') and r.consignment_id is not null as clean) x
   group by r.remittance_id, r.match;
--> statement-breakpoint
create trigger consignment_unstated_born after insert on consignment for each row
  when (new.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received')) execute function note_unstated();
--> statement-breakpoint
create trigger consignment_unstated after update of state on consignment for each row
  when (new.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received') and new.state <> old.state) execute function note_unstated();
--> statement-breakpoint
create trigger remittance_taking_stated after insert on remittance_taking referencing new table as fresh for each statement execute function note_stated();
--> statement-breakpoint
create trigger remittance_untaking_unstated after insert on remittance_untaking for each row execute function note_untaken();
--> statement-breakpoint
create trigger remittance_row_tallied_born after insert on remittance_row referencing new table as fresh for each statement execute function tally_rows();
--> statement-breakpoint
create trigger remittance_row_tallied after update on remittance_row referencing old table as stale new table as fresh for each statement execute function tally_rows();
--> statement-breakpoint
do $$
declare
  v_table text;
  v_function text;
begin
  foreach v_table in array array['unstated_parcel','remittance_tally'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('alter table %I force row level security', v_table);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', v_table);
    execute format('create policy reading on %I for select to haat_read using (true)', v_table);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', v_table);
    execute format('grant select on %I to haat_read, haat_job, haat_app', v_table);
    execute format('grant select, insert, update, delete on %I to haat_engine', v_table);
  end loop;
  grant create on schema public to haat_engine;
  foreach v_function in array array['note_unstated()','note_stated()','note_untaken()','tally_rows()','fold_remittance_tally(text)'] loop
    execute format('alter function %s owner to haat_engine', v_function);
    execute format('revoke all on function %s from public', v_function);
  end loop;
  revoke create on schema public from haat_engine;
  grant execute on function fold_remittance_tally(text) to haat_job;
  grant execute on function live_taking(text) to haat_engine;
end $$;
