-- What a vendor owes and will not pay any more: one of finance proposes to write it off, another agrees (J10c). Nothing is deleted.
create table debt_write_off (
  id text primary key,
  vendor_id text not null references vendor(id),
  amount_minor bigint not null,
  reason text not null,
  state text not null default 'proposed',
  proposed_by text not null references user_account(id),
  proposed_at timestamp with time zone not null default now(),
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  constraint write_off_amount check (amount_minor > 0),
  constraint write_off_reason check (char_length(reason) between 3 and 300),
  constraint write_off_state check (state in ('proposed','written_off','dropped')),
  constraint write_off_decided check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint write_off_by_two check (state <> 'written_off' or decided_by <> proposed_by)
);
--> statement-breakpoint
create unique index write_off_one on debt_write_off (vendor_id) where state = 'proposed';
--> statement-breakpoint
create index write_off_vendor on debt_write_off (vendor_id);
--> statement-breakpoint
create function write_off_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.vendor_id, new.amount_minor, new.reason, new.proposed_by, new.proposed_at)
    is distinct from (old.id, old.vendor_id, old.amount_minor, old.reason, old.proposed_by, old.proposed_at) or old.state <> 'proposed' then
    raise exception 'a write-off keeps its words' using errcode = '23514', constraint = 'write_off_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger write_off_moves before update on debt_write_off for each row execute function write_off_moves();
--> statement-breakpoint
create trigger write_off_stays before delete on debt_write_off for each statement execute function refuse_change();
--> statement-breakpoint
alter table debt_write_off enable row level security;
--> statement-breakpoint
alter table debt_write_off force row level security;
--> statement-breakpoint
create policy inside on debt_write_off to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on debt_write_off for select to haat_read using (true);
--> statement-breakpoint
grant select on debt_write_off to haat_read, haat_job, haat_engine;
--> statement-breakpoint
grant insert on debt_write_off to haat_job;
--> statement-breakpoint
grant update (state, decided_by, decided_at) on debt_write_off to haat_job;
--> statement-breakpoint
-- A debt is written off by two, or not at all.
do $patch$
declare
  v_source text := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
  v_before text := $was$select 'GW', 'captures',$was$;
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'ledger_rules no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, $now$select 'J10', j.event_key, 'a debt written off otherwise than two agreed' from journals j
  left join debt_write_off w on w.id = j.event_key and w.state = 'written_off'
  left join journal_line l on l.journal_id = j.id and l.account = 'A:VENDOR_RECV:' || w.vendor_id and l.side = 'C' and l.amount = w.amount_minor
 where j.event_type = 'J10c' and l.journal_id is null
union all
select 'GW', 'captures',$now$);
end $patch$;
