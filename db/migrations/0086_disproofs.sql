-- A wallet said that a payment came under the transaction id of another; its own records show none. One of finance says so, another
-- agrees, and exactly what was booked is booked back. Nothing is deleted.
create table disproof (
  id text primary key,
  attempt_id text not null references payment_attempt(id),
  refund_id text not null references refund(id),
  trx text not null,
  amount_minor bigint not null,
  reason text not null,
  evidence text not null,
  state text not null default 'proposed',
  proposed_by text not null references user_account(id),
  proposed_at timestamp with time zone not null default now(),
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  decision_reason text,
  version integer not null default 1,
  constraint disproof_amount check (amount_minor > 0),
  constraint disproof_words check (char_length(reason) between 3 and 300 and char_length(evidence) between 3 and 300 and char_length(decision_reason) <= 300),
  constraint disproof_state check (state in ('proposed','disproved','dropped')),
  constraint disproof_decided check ((decided_by is null) = (decided_at is null) and (state = 'proposed' or decided_by is not null)),
  constraint disproof_by_two check (state <> 'disproved' or decided_by <> proposed_by)
);
--> statement-breakpoint
create unique index disproof_one on disproof (attempt_id) where state in ('proposed','disproved');
--> statement-breakpoint
create index disproof_attempt on disproof (attempt_id);
--> statement-breakpoint
create index disproof_refund on disproof (refund_id);
--> statement-breakpoint
create function keep_disproof() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.attempt_id, new.refund_id, new.trx, new.amount_minor, new.reason, new.evidence, new.proposed_by, new.proposed_at)
    is distinct from (old.id, old.attempt_id, old.refund_id, old.trx, old.amount_minor, old.reason, old.evidence, old.proposed_by, old.proposed_at) then
    raise exception 'what was said of a payment stays as it was said' using errcode = '23514', constraint = 'disproof_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disproof_words_kept before update on disproof for each row execute function keep_disproof();
--> statement-breakpoint
create trigger disproof_stays before delete on disproof for each statement execute function refuse_change();
--> statement-breakpoint
create trigger disproof_born before insert on disproof for each row execute function only_legal_moves('disproof');
--> statement-breakpoint
create trigger disproof_moved before update of state on disproof for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('disproof');
--> statement-breakpoint
alter table disproof enable row level security;
--> statement-breakpoint
alter table disproof force row level security;
--> statement-breakpoint
create policy inside on disproof to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on disproof for select to haat_read using (true);
--> statement-breakpoint
create policy staff on disproof for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on disproof to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on disproof to haat_job;
--> statement-breakpoint
grant update (state, version, decided_by, decided_at, decision_reason) on disproof to haat_job;
--> statement-breakpoint
alter table transition drop constraint transition_machine;
--> statement-breakpoint
alter table transition add constraint transition_machine check (machine in ('order','sub_order','attempt','refund','hand_in','dispute','bank_credit','disproof'));
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('disproof','','proposed'), ('disproof','proposed','disproved'), ('disproof','proposed','dropped'),
  ('attempt','captured_orphan','disproved'), ('attempt','captured_mismatch','disproved'), ('attempt','disproved','captured_orphan'),
  ('refund','failed','withdrawn'), ('refund','manual','withdrawn');
--> statement-breakpoint
alter table payment_attempt
  drop constraint attempt_state,
  add constraint attempt_state check (state in ('created','unknown_init','initiated','capturing','unknown','captured','captured_orphan','captured_mismatch','disproved',
    'failed','expired','cancelled','partially_refunded','refunded','disputed','charged_back','cod_pending','cod_collected','cod_remitted','cod_short','cod_void'));
--> statement-breakpoint
-- Only what two have said never came, and what no statement shows. Then nothing was captured any more.
create function disprove_attempt() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from disproof d where d.attempt_id = new.id and d.state = 'disproved')
    or exists (select from settled_capture s where s.attempt_id = new.id) then
    raise exception 'what came is not undone' using errcode = '23514', constraint = 'attempt_disproved';
  end if;
  new.captured_minor := null;
  new.captured_at := null;
  new.repeated_trx_id := null;
  return new;
end $$;
--> statement-breakpoint
create trigger attempt_disproved before update of state on payment_attempt for each row
  when (new.state = 'disproved' and old.state <> 'disproved') execute function disprove_attempt();
--> statement-breakpoint
-- What is owed because of what happened is withdrawn only with it: money that never came is not owed back.
create function withdraw_refund() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from disproof d where d.refund_id = new.id and d.state = 'disproved') then
    raise exception 'what is owed stays owed' using errcode = '23514', constraint = 'refund_stays_owed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_withdrawn before update of state on refund for each row
  when (new.state = 'withdrawn' and old.state <> 'withdrawn' and new.case_id is null) execute function withdraw_refund();
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['left join payment_attempt a on a.id = j.event_key
 where j.event_type in (''J1'',''J15'') and coalesce(a.state, '''') not in (',
     'left join payment_attempt a on a.id = split_part(j.event_key, '':'', 1)
 where j.event_type in (''J1'',''J15'') and coalesce(a.state, '''') not in (''disproved'','],
    ['select ''M8'', o.id,', 'select ''P5'', a.id, ''what two disproved stands as '' || a.state from disproof d join attempts a on a.id = d.attempt_id
  join refund r on r.id = d.refund_id
  left join journal x on x.event_type = ''J15r'' and x.event_key = a.id || '':disproved''
  left join journal s on s.event_type = ''J15'' and s.event_key = a.id || '':shown''
 where d.state = ''disproved'' and (x.id is null or r.state <> ''withdrawn'' or (s.id is null) <> (a.state = ''disproved''))
union all
select ''P5'', a.id, ''disproved by nobody'' from attempts a where a.state = ''disproved''
   and not exists (select from disproof d where d.attempt_id = a.id and d.state = ''disproved'')
union all
select ''P5'', j.event_key, ''booked back otherwise than two agreed'' from journals j
  left join disproof d on d.attempt_id = split_part(j.event_key, '':'', 1) and d.state = ''disproved''
  left join journal_line l on l.journal_id = j.id and l.account = ''L:REFUND_IT'' and l.side = ''D'' and l.amount = d.amount_minor
 where j.event_type = ''J15r'' and l.journal_id is null
union all
select ''M8'', o.id,'],
    ['(select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id
         where j.event_type in (''J1'',''J15'') and ($1 or j.order_id = any ($3)) and l.side = ''D'' and',
     '(select sum(case l.side when ''D'' then l.amount else -l.amount end) from journal j join journal_line l on l.journal_id = j.id
         where j.event_type in (''J1'',''J15'',''J15r'') and ($1 or j.order_id = any ($3)) and']] loop
    v_source := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'ledger_rules no longer has: %', v_change[1];
    end if;
    execute replace(v_source, v_change[1], v_change[2]);
  end loop;
end $patch$;
