-- The number on record is wrong where a shop typed it, and right where its courier gave it. A row that names our order puts it right as it is
-- posted; the one it had before goes on naming the parcel, unless it is another's by now.
create table parcel_number (
  remittance_id text not null,
  line integer not null,
  posting_no integer not null,
  consignment_id text not null,
  courier text not null,
  was text not null,
  became text not null,
  made_at timestamp with time zone not null default now(),
  -- Its row's match was undone, and the parcel has its old number again.
  put_back_at timestamp with time zone,
  constraint parcel_number_pk primary key (remittance_id, line, posting_no),
  constraint parcel_number_row foreign key (remittance_id, line) references remittance_row (remittance_id, line),
  constraint parcel_number_own_parcel foreign key (consignment_id, courier) references consignment (id, courier),
  constraint parcel_number_other check (was <> became)
);
--> statement-breakpoint
create index parcel_number_was on parcel_number (courier, was) where put_back_at is null;
--> statement-breakpoint
create index parcel_number_of on parcel_number (consignment_id);
--> statement-breakpoint
do $$
declare
  t text := 'parcel_number';
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
  execute format('create policy reading on %I for select to haat_read using (true)', t);
  execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
  execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
  execute format('grant insert, update (put_back_at) on %I to haat_job', t);
end $$;
--> statement-breakpoint
create function guard_parcel_number() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.put_back_at is not null or not exists (select from remittance_row r where r.remittance_id = new.remittance_id and r.line = new.line and r.posting_no = new.posting_no
      and r.state = 'waiting' and r.consignment_id = new.consignment_id and r.findings @> '[{"label": "ID_TYPO"}]' and parcel_key(r.consignment_stated) = new.became)
    or not exists (select from consignment c where c.id = new.consignment_id and c.number = new.was) then
    raise exception 'a number is put right by a row that states it' using errcode = '23514', constraint = 'parcel_number_stated';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger parcel_number_stated before insert on parcel_number for each row execute function guard_parcel_number();
--> statement-breakpoint
create function keep_parcel_number() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.remittance_id, new.line, new.posting_no, new.consignment_id, new.courier, new.was, new.became, new.made_at)
    is distinct from (old.remittance_id, old.line, old.posting_no, old.consignment_id, old.courier, old.was, old.became, old.made_at)
    or old.put_back_at is not null then
    raise exception 'what number a parcel had stays known' using errcode = '23514', constraint = 'parcel_number_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger parcel_number_kept before update on parcel_number for each row execute function keep_parcel_number();
--> statement-breakpoint
create trigger parcel_number_stays before delete on parcel_number for each statement execute function refuse_change();
--> statement-breakpoint
-- Only beside its history, in the same transaction.
do $patch$
declare
  v_was text := pg_get_functiondef('keep_consignment'::regproc);
  v_become text := replace(replace(v_was, 'new.courier, new.number, new.handed_at', 'new.courier, new.handed_at'),
    'old.courier, old.number, old.handed_at) then', 'old.courier, old.handed_at)
    or new.number <> old.number and not exists (select from parcel_number n where n.consignment_id = new.id
      and (n.was = old.number and n.became = new.number and n.made_at = now() and n.put_back_at is null
        or n.was = new.number and n.became = old.number and n.put_back_at = now())) then');
begin
  if strpos(v_become, 'parcel_number') = 0 or strpos(v_become, 'new.number, new.handed_at') > 0 then raise exception 'keep_consignment is not as it was'; end if;
  execute v_become;
end $patch$;
--> statement-breakpoint
grant update (number) on consignment to haat_job;
--> statement-breakpoint
-- Whose number it is: the one that bears it now, else the last that bore it.
create function parcel_numbered(p_courier text, p_number text) returns text language sql stable set search_path = public, pg_temp as $$
  select coalesce((select c.id from consignment c where c.courier = p_courier and c.number = p_number),
    (select n.consignment_id from parcel_number n where n.courier = p_courier and n.was = p_number and n.put_back_at is null order by n.made_at desc limit 1))
$$;
--> statement-breakpoint
-- Rows that nobody knew the parcel of may be its.
create function mark_strays_of_number() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform note_meanwhile(new.id, 'number');
  perform mark_strays(new.courier, array[parcel_key(new.number)], array[]::text[]);
  return null;
end $$;
--> statement-breakpoint
create trigger consignment_number_marks_strays after update of number on consignment for each row when (old.number <> new.number) execute function mark_strays_of_number();
--> statement-breakpoint
revoke all on function guard_parcel_number(), keep_parcel_number(), mark_strays_of_number(), parcel_numbered(text, text) from public;
--> statement-breakpoint
grant execute on function parcel_numbered(text, text) to haat_job, haat_engine, haat_app, haat_read;
--> statement-breakpoint
-- A stray message is read once more where its number is a parcel's after all.
do $patch$
declare
  v_was text := pg_get_functiondef('keep_courier_notice'::regproc);
  v_become text := replace(v_was, 'old.state <> ''waiting'' and', 'old.state <> ''waiting'' and not (old.state = ''stray'' and new.state = ''waiting'') and');
begin
  if v_become = v_was then raise exception 'keep_courier_notice is not as it was'; end if;
  execute v_become;
end $patch$;
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'remittance_act_name');
begin
  if strpos(v_check, '''take_up''::text') = 0 then
    raise exception 'remittance_act_name no longer has take_up: %', v_check;
  end if;
  execute 'alter table remittance_act drop constraint remittance_act_name, add constraint remittance_act_name ' || replace(v_check, '''take_up''::text', '''take_up''::text, ''number''::text');
end $$;
