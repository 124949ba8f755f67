-- What people do with couriers' rows, and what is posted of them: each act is kept, above a limit two decide, and a row that was posted
-- for the wrong parcel is posted the other way round.
create function row_difference(p_findings jsonb) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select coalesce(sum(abs(coalesce((f ->> 'statedMinor')::bigint, 0) - coalesce((f ->> 'expectedMinor')::bigint, 0))), 0)::bigint from jsonb_array_elements(p_findings) f
$$;
--> statement-breakpoint
revoke all on function row_difference(jsonb) from public;
--> statement-breakpoint
grant execute on function row_difference(jsonb) to haat_job, haat_app;
--> statement-breakpoint
alter table remittance_row add column difference_minor bigint not null default 0, add column decision jsonb, add column decided_at timestamp with time zone,
  add column proposal_id text references proposal(id), add column disputed_at timestamp with time zone, add column posting_no integer not null default 1, add column settled jsonb,
  add constraint remittance_row_said check (decision is null or decided_by is not null and decided_at is not null and state <> 'dropped'),
  add constraint remittance_row_postings check (posting_no between 1 and 99 and (state = 'posted' or settled is null));
--> statement-breakpoint
alter table remittance_row disable trigger remittance_row_kept;
--> statement-breakpoint
update remittance_row set difference_minor = row_difference(findings);
--> statement-breakpoint
alter table remittance_row enable trigger remittance_row_kept;
--> statement-breakpoint
create function note_row_difference() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.difference_minor := row_difference(new.findings);
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_difference before insert or update of findings on remittance_row for each row execute function note_row_difference();
--> statement-breakpoint
-- What of couriers' rows is posted without a person's look; the newest row of a courier says it. Each is agreed by two.
create table courier_rule (
  id text primary key,
  courier text not null,
  rule text not null,
  is_released boolean not null,
  proposal_id text not null references proposal(id),
  made_at timestamp with time zone not null default now(),
  constraint courier_rule_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_rule_name check (rule in ('clean_1'))
);
--> statement-breakpoint
create index courier_rule_of on courier_rule (courier, rule, made_at desc, id desc);
--> statement-breakpoint
create function rule_is_released(p_courier text, p_rule text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce((select is_released from courier_rule where courier = p_courier and rule = p_rule order by made_at desc, id desc limit 1), false)
$$;
--> statement-breakpoint
revoke all on function rule_is_released(text, text) from public;
--> statement-breakpoint
grant execute on function rule_is_released(text, text) to haat_job, haat_app;
--> statement-breakpoint
create function courier_rule_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.rule' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.subject = new.courier || ':' || new.rule) then
    raise exception 'what posts by itself is agreed by two' using errcode = '23514', constraint = 'courier_rule_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_rule_by_two before insert on courier_rule for each row execute function courier_rule_by_two();
--> statement-breakpoint
-- What the bank has credited for a statement, by the bank's own reference, as two have agreed.
create table remittance_credit (
  id text primary key,
  remittance_id text not null references remittance(id),
  courier text not null,
  day date not null,
  amount_minor bigint not null,
  reference text not null,
  proposal_id text not null references proposal(id),
  made_at timestamp with time zone not null default now(),
  constraint remittance_credit_reference unique (courier, reference),
  constraint remittance_credit_once unique (proposal_id),
  constraint remittance_credit_amount check (amount_minor > 0 and char_length(reference) between 3 and 100)
);
--> statement-breakpoint
create index remittance_credit_of on remittance_credit (remittance_id);
--> statement-breakpoint
create function remittance_credit_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.credit' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.subject = new.remittance_id and p.payload ->> 'amountMinor' = new.amount_minor::text) then
    raise exception 'what the bank has credited is agreed by two' using errcode = '23514', constraint = 'remittance_credit_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_credit_by_two before insert on remittance_credit for each row execute function remittance_credit_by_two();
--> statement-breakpoint
-- The history of a row, or of a statement where no line is named.
create table remittance_act (
  id text primary key,
  remittance_id text not null references remittance(id),
  line integer,
  act text not null,
  by_id text references user_account(id),
  reason text,
  detail jsonb not null default '{}',
  made_at timestamp with time zone not null default now(),
  constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','post','propose','agree','refuse','withdraw')),
  constraint remittance_act_reason check (reason is null or char_length(reason) <= 300),
  constraint remittance_act_hand check (by_id is not null or act = 'post')
);
--> statement-breakpoint
create index remittance_act_of on remittance_act (remittance_id, line, id);
--> statement-breakpoint
alter table remittance add column posting_at timestamp with time zone, add column posting_by text references user_account(id),
  add column is_post_wanted boolean not null default false, add column post_lease_until timestamp with time zone,
  add constraint remittance_posting check ((posting_at is null) = (posting_by is null));
--> statement-breakpoint
create index remittance_post_wanted on remittance (made_at) where is_post_wanted;
--> statement-breakpoint
-- A parcel that was matched wrongly is let go: the taking stays as it was, a contrary row ends it, and the next has the next number.
alter table remittance_taking drop constraint remittance_taking_pkey, drop constraint remittance_taking_row;
--> statement-breakpoint
alter table remittance_taking add column nth integer not null default 1, add constraint remittance_taking_pkey primary key (consignment_id, nth);
--> statement-breakpoint
create index remittance_taking_row on remittance_taking (remittance_id, line);
--> statement-breakpoint
create table remittance_untaking (
  consignment_id text not null,
  nth integer not null,
  by_id text not null references user_account(id),
  reason text not null,
  made_at timestamp with time zone not null default now(),
  constraint remittance_untaking_pkey primary key (consignment_id, nth),
  constraint remittance_untaking_of foreign key (consignment_id, nth) references remittance_taking (consignment_id, nth),
  constraint remittance_untaking_reason check (char_length(reason) between 3 and 300)
);
--> statement-breakpoint
create or replace function take_parcels(p_remittance text, p_takes jsonb) returns table (no bigint, taking text)
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into remittance_taking (consignment_id, nth, remittance_id, line)
    select x.parcel, 1 + (select count(*) from remittance_untaking u where u.consignment_id = x.parcel), p_remittance, x.line
      from (select distinct on (t ->> 'parcel') t ->> 'parcel' as parcel, (t ->> 'line')::integer as line
        from jsonb_array_elements(p_takes) with ordinality x(t, n) order by t ->> 'parcel', n) x
    on conflict (consignment_id, nth) do nothing;
  return query select n, case when k.remittance_id <> p_remittance then 'earlier_file' when k.line = (t ->> 'line')::integer then 'first' else 'same_file' end
    from jsonb_array_elements(p_takes) with ordinality x(t, n)
      join remittance_taking k on k.consignment_id = t ->> 'parcel' and k.nth = 1 + (select count(*) from remittance_untaking u where u.consignment_id = k.consignment_id)
     order by n;
end $$;
--> statement-breakpoint
-- The row that stands for a parcel now.
create function live_taking(p_consignment text) returns remittance_taking language sql stable set search_path = public, pg_temp as $$
  select t from remittance_taking t where t.consignment_id = p_consignment
    and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth)
$$;
--> statement-breakpoint
revoke all on function live_taking(text) from public;
--> statement-breakpoint
grant execute on function live_taking(text) to haat_job, haat_app;
--> statement-breakpoint
-- A row keeps what it says. What was posted stays, unless it is posted the other way round; without a person only what two have released is posted.
create or replace function keep_remittance_row() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_free text[] := array['consignment_id','match','outcome','findings','difference_minor','candidates','contradicted_id','state','decided_by','reason','posted_at','decision',
    'decided_at','proposal_id','disputed_at','posting_no','settled'];
begin
  if to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free or new.posting_no < old.posting_no
    or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
    or old.state <> 'posted' and new.posting_no <> old.posting_no then
    raise exception 'a row stays as it was read' using errcode = '23514', constraint = 'remittance_row_kept';
  end if;
  if new.state = 'posted' and old.state <> 'posted' and new.decided_by is null
    and not rule_is_released((select m.courier from remittance m where m.id = new.remittance_id), 'clean_1') then
    raise exception 'what two have not released is in shadow' using errcode = '23514', constraint = 'remittance_row_in_shadow';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter table remittance_case add column posting_no integer not null default 1, drop constraint remittance_case_once;
--> statement-breakpoint
alter table remittance_case add constraint remittance_case_once unique (remittance_id, line, posting_no);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['courier_rule','remittance_credit','remittance_act','remittance_untaking'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
    execute format('grant insert on %I to haat_job', t);
    execute format('create trigger %I before update or delete on %I for each statement execute function refuse_change()', t || '_append_only', t);
  end loop;
end $$;
--> statement-breakpoint
grant update (findings, candidates, outcome, contradicted_id, decision, decided_at, proposal_id, disputed_at, posting_no, settled) on remittance_row to haat_job;
--> statement-breakpoint
grant update (posting_at, posting_by, is_post_wanted, post_lease_until) on remittance to haat_job;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('attempt','cod_remitted','cod_collected'), ('attempt','cod_short','cod_collected');
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''payment.unpaid''::text') = 0 then
    raise exception 'proposal_kind no longer has payment.unpaid: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_check, '''payment.unpaid''::text',
    '''payment.unpaid''::text, ''remittance.post''::text, ''remittance.rows''::text, ''remittance.unmatch''::text, ''remittance.credit''::text, ''remittance.rule''::text');
end $$;
--> statement-breakpoint
drop policy staff on proposal;
--> statement-breakpoint
create policy staff on proposal for select to haat_app using (case
  when kind in ('order.cancel','payment.unpaid','payment.given_back') then haat_kind() in ('support_1','support_2','finance')
  when kind in ('remittance.post','remittance.rows','remittance.unmatch','remittance.credit','remittance.rule') then haat_kind() in ('support_2','finance')
  when kind = 'setting.change' then haat_kind() = 'finance'
  else haat_kind() = 'admin' end);
