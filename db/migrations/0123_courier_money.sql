-- What couriers may charge, by two persons and with its history; parcels that come back or are lost; and couriers' statements, row by
-- row, each posted once.
create table courier_contract (
  id text primary key,
  courier text not null,
  vendor_id text references vendor(id),
  valid_from date not null,
  valid_to date,
  terms jsonb not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  approved_by text references user_account(id),
  approved_at timestamp with time zone,
  constraint courier_contract_name check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_contract_days check (valid_to > valid_from),
  constraint courier_contract_terms check (jsonb_typeof(terms) = 'object'),
  constraint courier_contract_by_two check ((approved_by is null) = (approved_at is null) and approved_by <> made_by)
);
--> statement-breakpoint
create index courier_contract_of on courier_contract (courier, valid_from) where approved_at is not null;
--> statement-breakpoint
create function keep_courier_contract() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.approved_at is not null or to_jsonb(new) - array['approved_by','approved_at'] is distinct from to_jsonb(old) - array['approved_by','approved_at'] then
    raise exception 'what was agreed stays as it was agreed' using errcode = '23514', constraint = 'courier_contract_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_contract_kept before update on courier_contract for each row execute function keep_courier_contract();
--> statement-breakpoint
create table courier_claim (
  id text primary key,
  courier text not null,
  consignment_id text not null,
  order_id text not null references orders(id),
  kind text not null,
  amount_minor bigint not null,
  paid_minor bigint not null default 0,
  written_minor bigint not null default 0,
  state text not null default 'open',
  made_at timestamp with time zone not null default now(),
  constraint courier_claim_own_parcel foreign key (consignment_id, courier) references consignment (id, courier),
  constraint courier_claim_kind check (kind in ('lost','short')),
  constraint courier_claim_most check (amount_minor > 0 and paid_minor >= 0 and written_minor >= 0 and paid_minor + written_minor <= amount_minor),
  constraint courier_claim_state check (state in ('open','closed') and (state = 'closed') = (paid_minor + written_minor = amount_minor))
);
--> statement-breakpoint
create unique index courier_claim_lost on courier_claim (consignment_id) where kind = 'lost';
--> statement-breakpoint
create index courier_claim_open on courier_claim (courier, made_at) where state = 'open';
--> statement-breakpoint
create index courier_claim_order on courier_claim (order_id);
--> statement-breakpoint
create table remittance (
  id text primary key,
  courier text not null,
  reference text not null,
  file_name text not null,
  file_hash text not null unique,
  period_end date not null,
  row_count integer not null,
  gross_minor bigint not null,
  net_minor bigint not null,
  stated_minor bigint,
  state text not null default 'read',
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint remittance_reference unique (courier, reference),
  constraint remittance_name check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint remittance_words check (char_length(reference) between 1 and 100 and char_length(file_name) between 1 and 200),
  constraint remittance_hash check (file_hash ~ '^[0-9a-f]{64}$'),
  constraint remittance_state check (state in ('read','posted'))
);
--> statement-breakpoint
create table remittance_row (
  remittance_id text not null references remittance(id),
  line integer not null,
  consignment_id text references consignment(id),
  match text not null,
  outcome text,
  consignment_stated text,
  reference_stated text,
  word text not null,
  closed_at timestamp with time zone,
  collected_minor bigint not null,
  charge_minor bigint not null,
  findings jsonb not null default '[]',
  candidates text[] not null default '{}',
  state text not null default 'waiting',
  decided_by text references user_account(id),
  reason text,
  posted_at timestamp with time zone,
  primary key (remittance_id, line),
  constraint remittance_row_match check (match in ('exact','secondary','suggested','none','by_hand') and (match in ('exact','secondary','by_hand') or consignment_id is null)),
  constraint remittance_row_outcome check (outcome in ('delivered','partial','exchange','returned')),
  constraint remittance_row_state check (state in ('waiting','posted','dropped') and (state = 'posted') = (posted_at is not null)),
  constraint remittance_row_decided check (decided_by is null or char_length(reason) between 3 and 300)
);
--> statement-breakpoint
create index remittance_row_parcel on remittance_row (consignment_id);
--> statement-breakpoint
create index remittance_row_waiting on remittance_row (remittance_id) where state = 'waiting';
--> statement-breakpoint
create table remittance_case (
  id text primary key,
  remittance_id text not null,
  line integer not null,
  courier text not null,
  suspense_minor bigint not null,
  state text not null default 'open',
  made_at timestamp with time zone not null default now(),
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  reason text,
  constraint remittance_case_row foreign key (remittance_id, line) references remittance_row (remittance_id, line),
  constraint remittance_case_once unique (remittance_id, line),
  constraint remittance_case_state check (state in ('open','ended')),
  constraint remittance_case_end check ((state = 'ended') = (ended_at is not null) and (ended_by is null) = (ended_at is null) and (ended_at is null or char_length(reason) between 3 and 300)),
  constraint remittance_case_suspense check ((state = 'ended') = (suspense_minor = 0))
);
--> statement-breakpoint
-- A row keeps what it says: only whose parcel it is, and what became of it, is decided, once.
create function keep_remittance_row() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_free text[] := array['consignment_id','match','state','decided_by','reason','posted_at'];
begin
  if old.state = 'posted' or to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free then
    raise exception 'a row stays as it was read' using errcode = '23514', constraint = 'remittance_row_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_kept before update on remittance_row for each row execute function keep_remittance_row();
--> statement-breakpoint
create function keep_courier_claim() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - array['paid_minor','written_minor','state'] is distinct from to_jsonb(old) - array['paid_minor','written_minor','state'] then
    raise exception 'a claim keeps whose it is' using errcode = '23514', constraint = 'courier_claim_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_claim_kept before update on courier_claim for each row execute function keep_courier_claim();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['courier_contract','courier_claim','remittance','remittance_row','remittance_case'] loop
    execute format('create trigger %I before delete on %I for each statement execute function refuse_change()', t || '_stays', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_is_staff())', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
    execute format('grant insert on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
grant update (approved_by, approved_at) on courier_contract to haat_job;
--> statement-breakpoint
grant update (paid_minor, written_minor, state) on courier_claim to haat_job;
--> statement-breakpoint
grant update (state) on remittance to haat_job;
--> statement-breakpoint
grant update (consignment_id, match, state, decided_by, reason, posted_at) on remittance_row to haat_job;
--> statement-breakpoint
grant update (suspense_minor, state, ended_by, ended_at, reason) on remittance_case to haat_job;
--> statement-breakpoint
alter table refund drop constraint refund_born_of;
--> statement-breakpoint
alter table refund add constraint refund_born_of check (born_of in ('sub_order_cancelled','order_cancelled','orphan','mismatch','repeated','lines','sub_order_returned','sub_order_lost'));
--> statement-breakpoint
alter table parcel_case drop constraint parcel_case_kind;
--> statement-breakpoint
alter table parcel_case add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
  'not_handed_over','in_dispute'));
--> statement-breakpoint
-- Goods that were sent are back on the shelf as far as whoever inspected them says that they are whole; the rest is written off. `p_good`
-- is pieces by the line's id; a line that is not in it came back with nothing whole.
create function take_back_shipped(p_sub_order text, p_good jsonb, p_actor text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_line record;
  v_good integer;
  v_back integer := 0;
begin
  for v_line in select r.id, r.variant_id, r.vendor_id, r.order_id, r.quantity, coalesce((p_good ->> l.id)::integer, 0) as good
      from reservation r join order_line l on l.sub_order_id = r.sub_order_id and l.variant_id = r.variant_id
     where r.sub_order_id = p_sub_order and r.state = 'shipped' order by r.variant_id loop
    v_good := v_line.good;
    if v_good < 0 or v_good > v_line.quantity then
      raise exception 'refund.line_given_back' using errcode = 'HAAT1';
    end if;
    if v_good > 0 then
      perform 1 from stock where variant_id = v_line.variant_id for update;
      update stock set on_hand = on_hand + v_good where variant_id = v_line.variant_id;
      insert into stock_movement (variant_id, vendor_id, kind, quantity, order_id, reservation_id, actor)
        values (v_line.variant_id, v_line.vendor_id, 'returned', v_good, v_line.order_id, v_line.id, p_actor);
    end if;
    update reservation set state = case when v_good > 0 then 'restocked' else 'written_off' end where id = v_line.id and state = 'shipped';
    v_back := v_back + v_good;
  end loop;
  return v_back;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function take_back_shipped(text, jsonb, text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function take_back_shipped(text, jsonb, text) from public;
--> statement-breakpoint
grant execute on function take_back_shipped(text, jsonb, text) to haat_job;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['ledger_rules(timestamp with time zone,boolean)', '  full join (select ''A:COD:'' || courier, sum(', '  full join (select ''A:CLAIM:'' || courier, sum(amount_minor - paid_minor - written_minor) from courier_claim
       where state = ''open'' and ($1 or ''A:CLAIM:'' || courier = any ($4)) group by courier
     union all select ''A:COD:'' || courier, sum('],
    ['ledger_rules(timestamp with time zone,boolean)', '''^(A:COD|L:COURIER_PAY):''', '''^(A:COD|A:CLAIM|L:COURIER_PAY):'''],
    ['ledger_rules(timestamp with time zone,boolean)', 'from (select coalesce(sum(suspense_minor), 0) as sum from settlement_case where state in (''open'',''proposed'')) c',
     'from (select coalesce((select sum(suspense_minor) from settlement_case where state in (''open'',''proposed'')), 0)
      + coalesce((select sum(suspense_minor) from remittance_case where state = ''open''), 0) as sum) c']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
create or replace view suspense_check as
select 'L12'::text as rule, id as subject,
    'in suspense for ' || business_days_since(coalesce(suspense_since, made_at)) || ' business days: ' || suspense_minor as detail
  from settlement_case
 where state in ('open','proposed') and suspense_minor <> 0 and business_days_since(coalesce(suspense_since, made_at)) >= 3
union all
select 'L12', id, 'in suspense for ' || business_days_since(made_at) || ' business days: ' || suspense_minor
  from remittance_case where state = 'open' and suspense_minor <> 0 and business_days_since(made_at) >= 3;
