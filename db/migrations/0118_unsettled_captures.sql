-- How old what a wallet holds is was told by reading every payment it ever took, to leave out the settled ones. Those that no
-- statement has settled now stand in a table of their own, which changes with either side of it, in the same transaction.
create table unsettled_capture (
  attempt_id text primary key,
  wallet text not null
);
--> statement-breakpoint
insert into unsettled_capture (attempt_id, wallet)
select id, method from payment_attempt a
 where captured_at is not null and method <> 'cod' and not exists (select from settled_capture s where s.attempt_id = a.id);
--> statement-breakpoint
create index unsettled_capture_wallet on unsettled_capture (wallet);
--> statement-breakpoint
grant select on unsettled_capture to haat_read, haat_job;
--> statement-breakpoint
grant select, insert, delete on unsettled_capture to haat_engine;
--> statement-breakpoint
create function note_capture() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.captured_at is null then
    delete from unsettled_capture where attempt_id = new.id;
  else
    insert into unsettled_capture (attempt_id, wallet) select new.id, new.method
     where not exists (select from settled_capture s where s.attempt_id = new.id) on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Planned once for a connection, perhaps while there was nothing yet: what is looked up has an index.
create function note_settled() returns trigger language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  if tg_op = 'INSERT' then
    delete from unsettled_capture u using fresh f where u.attempt_id = f.attempt_id;
  else
    insert into unsettled_capture (attempt_id, wallet) select a.id, a.method from gone g join payment_attempt a on a.id = g.attempt_id
     where a.captured_at is not null on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function note_capture() owner to haat_engine;
--> statement-breakpoint
alter function note_settled() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function note_capture(), note_settled() from public;
--> statement-breakpoint
create trigger attempt_unsettled_born after insert on payment_attempt for each row
  when (new.captured_at is not null and new.method <> 'cod') execute function note_capture();
--> statement-breakpoint
create trigger attempt_unsettled after update on payment_attempt for each row
  when (old.captured_at is distinct from new.captured_at and new.method <> 'cod') execute function note_capture();
--> statement-breakpoint
create trigger settled_capture_noted after insert on settled_capture referencing new table as fresh for each statement execute function note_settled();
--> statement-breakpoint
create trigger settled_capture_undone after delete on settled_capture referencing old table as gone for each statement execute function note_settled();
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('ledger_rules(timestamp with time zone,boolean)'::regprocedure);
  v_was text := 'union all
select ''L12'', ''X:SUSPENSE'', ';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'ledger_rules no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, 'union all
select ''L6'', coalesce(u.attempt_id, a.id), case when a.id is null then ''stands as unsettled, and is not'' else ''is unsettled, and does not stand so'' end
  from (select attempt_id from unsettled_capture where $1 or attempt_id in (select id from attempts)) u
  full join (select t.id from attempts t where t.captured_at is not null and t.method <> ''cod''
    and not exists (select from settled_capture s where s.attempt_id = t.id)) a on a.id = u.attempt_id
 where u.attempt_id is null or a.id is null
' || v_was);
end $patch$;
