-- What a courier paid ahead on parcels that are still under way (J7a). Two agree that it came to our bank; rows of his statements take it
-- back, the oldest first, and never more than came.
create table courier_advance (
  id text primary key,
  courier text not null,
  day date not null,
  amount_minor bigint not null,
  taken_minor bigint not null default 0,
  reference text not null,
  state text not null default 'open',
  proposal_id text not null references proposal(id),
  made_at timestamp with time zone not null default now(),
  constraint courier_advance_courier check (courier in ('pathao','steadfast','redx','paperfly','ecourier','carrybee')),
  constraint courier_advance_once unique (proposal_id),
  constraint courier_advance_amount check (amount_minor > 0 and char_length(reference) between 3 and 100),
  constraint courier_advance_taken check (taken_minor between 0 and amount_minor),
  constraint courier_advance_state check (state in ('open','closed') and (state = 'closed') = (taken_minor = amount_minor))
);
--> statement-breakpoint
create unique index courier_advance_reference on courier_advance (upper(reference));
--> statement-breakpoint
create index courier_advance_open on courier_advance (courier, made_at, id) where state = 'open';
--> statement-breakpoint
-- Of what a row pays less than it collected and charges: an advance that it takes back.
alter table remittance_row add column advance_minor bigint not null default 0,
  add constraint remittance_row_advance check (advance_minor >= 0);
--> statement-breakpoint
drop trigger remittance_row_kept on remittance_row;
--> statement-breakpoint
create trigger remittance_row_kept before update on remittance_row for each row when (
  (old.remittance_id, old.line, old.consignment_stated, old.reference_stated, old.tracking_stated, old.phone_tail, old.word, old.closed_at, old.is_adjustment,
    old.collected_minor, old.delivery_fee_minor, old.cod_fee_minor, old.advance_minor, old.charge_minor, old.charges, old.payout_minor, old.shadow_rule)
  is distinct from (new.remittance_id, new.line, new.consignment_stated, new.reference_stated, new.tracking_stated, new.phone_tail, new.word, new.closed_at, new.is_adjustment,
    new.collected_minor, new.delivery_fee_minor, new.cod_fee_minor, new.advance_minor, new.charge_minor, new.charges, new.payout_minor, new.shadow_rule)
  or new.posting_no < old.posting_no
  or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
  or old.state <> 'posted' and new.posting_no <> old.posting_no) execute function keep_remittance_row();
--> statement-breakpoint
-- A row may say that its courier lost the parcel.
alter table remittance_row drop constraint remittance_row_outcome,
  add constraint remittance_row_outcome check (outcome in ('delivered','partial','exchange','returned','lost'));
--> statement-breakpoint
create function courier_advance_by_two() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.advance' and p.state = 'agreed' and p.checker_id <> p.maker_id
      and p.payload #>> '{remittance,courier}' = new.courier and p.payload #>> '{remittance,credit,reference}' = new.reference
      and p.payload ->> 'amountMinor' = new.amount_minor::text) then
    raise exception 'an advance is agreed by two' using errcode = '23514', constraint = 'courier_advance_by_two';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_advance_by_two before insert on courier_advance for each row execute function courier_advance_by_two();
--> statement-breakpoint
create function keep_courier_advance() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'an advance stays as it came' using errcode = '23514', constraint = 'courier_advance_kept';
end $$;
--> statement-breakpoint
create trigger courier_advance_kept before update on courier_advance for each row when (
  (old.id, old.courier, old.day, old.amount_minor, old.reference, old.proposal_id, old.made_at)
  is distinct from (new.id, new.courier, new.day, new.amount_minor, new.reference, new.proposal_id, new.made_at)) execute function keep_courier_advance();
--> statement-breakpoint
create trigger courier_advance_stays before delete on courier_advance for each statement execute function refuse_change();
--> statement-breakpoint
alter table courier_advance enable row level security;
--> statement-breakpoint
alter table courier_advance force row level security;
--> statement-breakpoint
create policy inside on courier_advance to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on courier_advance for select to haat_read using (true);
--> statement-breakpoint
create policy staff on courier_advance for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on courier_advance to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert, update (taken_minor, state) on courier_advance to haat_job;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- A credit of our bank has one payer, and is one advance at most.
    ['bank_credit_uses(text)', '  union all select ''courier_claim_act'',', '  union all select ''courier_advance'', v.courier from courier_advance v where upper(v.reference) = upper(p_number)
  union all select ''courier_claim_act'','],
    ['refuse_counted_credit()', 'when ''remittance_credit'' then v_row ->> ''courier''', 'when ''remittance_credit'' then v_row ->> ''courier'' when ''courier_advance'' then v_row ->> ''courier'''],
    ['refuse_counted_credit()', '(''bank_credit'',''remittance_credit'',''hand_in'')', '(''bank_credit'',''remittance_credit'',''hand_in'',''courier_advance'')'],
    -- What of an advance is left is what the ledger has of it.
    ['ledger_rules(timestamp with time zone,boolean)', '  full join (select ''A:CLAIM:'' || courier, sum(', '  full join (select ''L:COURIER_ADV:'' || courier, - sum(amount_minor - taken_minor) from courier_advance
       where state = ''open'' and ($1 or ''L:COURIER_ADV:'' || courier = any ($4)) group by courier
     union all select ''A:CLAIM:'' || courier, sum('],
    ['ledger_rules(timestamp with time zone,boolean)', '''^(A:COD|A:CLAIM|L:COURIER_PAY):''', '''^(A:COD|A:CLAIM|L:COURIER_PAY|L:COURIER_ADV):''']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
create trigger courier_advance_one_payer before insert on courier_advance for each row execute function refuse_counted_credit('courier_advance_reference');
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''remittance.rule''::text') = 0 then
    raise exception 'proposal_kind no longer has remittance.rule: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind ' || replace(v_check, '''remittance.rule''::text',
    '''remittance.rule''::text, ''remittance.advance''::text');
end $$;
