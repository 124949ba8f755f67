-- While a file is matched its parcels go on changing. Whatever becomes known of one from the beginning to the end of that is written down, and its
-- row is marked as it is kept. Each side takes the lock of the courier's files, so that neither misses the other: what is under way ends before
-- rows are kept, and what comes after finds them.
create table remittance_meanwhile (
  remittance_id text not null references remittance(id),
  consignment_id text not null references consignment(id),
  because text not null constraint remittance_meanwhile_because check (because in ('number','door','due','ended')),
  primary key (remittance_id, consignment_id, because)
);
--> statement-breakpoint
alter table remittance_meanwhile enable row level security;
--> statement-breakpoint
alter table remittance_meanwhile force row level security;
--> statement-breakpoint
create policy inside on remittance_meanwhile to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on remittance_meanwhile for select to haat_read using (true);
--> statement-breakpoint
grant select, delete on remittance_meanwhile to haat_job;
--> statement-breakpoint
grant select on remittance_meanwhile to haat_read;
--> statement-breakpoint
create index remittance_file_matching on remittance_file (courier) where state = 'matching';
--> statement-breakpoint
-- Whoever matches a courier's files: nothing becomes known of his parcels until this transaction ends, and all that was under way is.
create function lock_matching(p_courier text) returns void language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('matching:' || p_courier, 0))
$$;
--> statement-breakpoint
create function note_meanwhile(p_consignment text, p_because text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('matching:' || c.courier, 0)) from consignment c where c.id = p_consignment;
  insert into remittance_meanwhile (remittance_id, consignment_id, because)
    select f.id, c.id, p_because from consignment c join remittance_file f on f.courier = c.courier and f.state = 'matching' where c.id = p_consignment
    on conflict do nothing;
end $$;
--> statement-breakpoint
create or replace function mark_rows(p_consignment text, p_because text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note_meanwhile(p_consignment, p_because);
  update remittance_row r set compare_because = p_because, compare_at = now()
   where r.consignment_id = p_consignment and r.match in ('exact','secondary','by_hand') and not r.is_adjustment
     and (r.state = 'waiting' or r.state = 'posted' and p_because <> 'ended');
end $$;
--> statement-breakpoint
create or replace function mark_strays_of_parcel() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform note_meanwhile(new.id, 'number');
  perform mark_strays(new.courier, array[parcel_key(new.number)],
    (select array[o.number, o.number || '-' || s.seq] from sub_order s join orders o on o.id = s.order_id where s.id = new.sub_order_id));
  return null;
end $$;
--> statement-breakpoint
create or replace function mark_strays_of_booking() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform note_meanwhile(new.consignment_id, 'number');
  perform mark_strays(c.courier, array[]::text[], array[parcel_key(new.reference)]) from consignment c where c.id = new.consignment_id;
  return null;
end $$;
--> statement-breakpoint
-- Rows of a file that were just kept, and were compared with what was known before.
create function mark_meanwhile(p_remittance text, p_from integer, p_to integer) returns void language sql security definer set search_path = public, pg_temp as $$
  update remittance_row r set compare_because = w.because, compare_at = now() from remittance_meanwhile w
   where w.remittance_id = p_remittance and w.because <> 'number' and r.remittance_id = p_remittance and r.line between p_from and p_to
     and r.consignment_id = w.consignment_id and r.match in ('exact','secondary','by_hand') and not r.is_adjustment and r.state = 'waiting';
  update remittance_row r set compare_because = 'number', compare_at = now()
    from remittance_meanwhile w join consignment c on c.id = w.consignment_id join sub_order s on s.id = c.sub_order_id join orders o on o.id = s.order_id
      left join parcel_booking b on b.consignment_id = c.id
   where w.remittance_id = p_remittance and w.because = 'number' and r.remittance_id = p_remittance and r.line between p_from and p_to
     and r.state = 'waiting' and r.match = 'none' and r.consignment_id is null and not r.is_adjustment
     and (parcel_key(r.consignment_stated) = parcel_key(c.number) or parcel_key(r.reference_stated) in (o.number, o.number || '-' || s.seq, parcel_key(b.reference)));
$$;
--> statement-breakpoint
-- What no mark has is compared as it was read: nothing waits for an end that is not marked by it.
drop trigger remittance_row_without_end on remittance_row;
--> statement-breakpoint
drop function mark_row_without_end();
--> statement-breakpoint
revoke all on function lock_matching(text), note_meanwhile(text, text), mark_meanwhile(text, integer, integer) from public;
--> statement-breakpoint
grant execute on function lock_matching(text), mark_meanwhile(text, integer, integer) to haat_job;
--> statement-breakpoint
grant execute on function note_meanwhile(text, text) to haat_job, haat_engine, haat_app;
--> statement-breakpoint
-- Of a posted row somebody may say that it still is right.
do $patch$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'remittance_act_name');
begin
  if strpos(v_check, '''answered''::text') = 0 then
    raise exception 'remittance_act_name no longer has answered: %', v_check;
  end if;
  execute 'alter table remittance_act drop constraint remittance_act_name, add constraint remittance_act_name ' || replace(v_check, '''answered''::text', '''answered''::text, ''seen''::text');
end $patch$;
