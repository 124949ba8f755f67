-- A credit of our bank has one payer: a wallet, a courier, a shop, or it is a transfer of ours that came back. What a wallet's statement
-- has been paid by is not a courier's as well, in whatever letters its number is typed. A bank may keep a charge of what came back, and
-- one transfer that was two refunds of a payment comes back as one credit.
alter table unmade_refund add column fee_minor bigint not null default 0;
--> statement-breakpoint
alter table unmade_refund add constraint unmade_refund_fee
  check (fee_minor >= 0 and fee_minor < amount_minor and (fee_minor = 0 or credited_at is not null));
--> statement-breakpoint
drop index unmade_refund_credit;
--> statement-breakpoint
create unique index unmade_refund_credit on unmade_refund (upper(reference), refund_id) where credited_at is not null;
--> statement-breakpoint
-- What has been said to be this credit, and who has paid by it; of a transfer that came back nobody has. What a shop has only declared is
-- nobody's word yet.
create function bank_credit_uses(p_number text) returns table (kind text, payer text)
language sql stable set search_path = public, pg_temp as $$
  select 'bank_credit', (select s.source from statement s where s.id = b.statement_id) from bank_credit b
   where upper(b.reference) = upper(p_number) and b.state in ('proposed','noted','undoing')
  union all select 'remittance_credit', c.courier from remittance_credit c where upper(c.reference) = upper(p_number)
  union all select 'courier_claim_act', coalesce((select c.courier from courier_claim c where c.id = a.claim_id), (select k.courier from remittance_case k where k.id = a.case_id))
    from courier_claim_act a where a.act = 'bank' and upper(a.detail ->> 'reference') = upper(p_number)
  union all select 'settlement_case', k.source from settlement_case k
   where k.clear_to = 'bank' and k.state in ('proposed','cleared') and upper(k.clear_reference) = upper(p_number)
  union all select 'hand_in', h.vendor_id from hand_in h where h.state = 'received' and upper(h.reference) = upper(p_number)
  union all select 'unmade_refund', '' from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(p_number)
$$;
--> statement-breakpoint
-- Whether that credit has been counted already, when it is to be this refund's that came back. Two refunds of one payment that had left by
-- one transfer may come back by one credit.
create function bank_credit_counted(p_number text, p_refund text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from bank_credit_uses(p_number) u where u.kind <> 'unmade_refund')
    or exists (select from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(p_number)
      and not exists (select from refund r join refund x on x.id = u.refund_id
        where r.id = p_refund and x.id <> r.id and x.attempt_id = r.attempt_id and upper(r.provider_refund_trx) = upper(u.trx)))
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['bounce_refund(text)', 'bank_credit_counted(v_number)', 'bank_credit_counted(v_number, r.id)'],
    ['bounce_refund(text)', 'home_key, account, credited_at)', 'home_key, account, credited_at, fee_minor)'],
    ['bounce_refund(text)', 'l.account, v_credited', 'l.account, v_credited, coalesce((p.payload #>> ''{bounced,feeMinor}'')::bigint, 0)'],
    -- What the bank kept is a charge of ours: its receiver is owed the whole.
    ['book_unmade(text)', 'u.account, ''D'', u.amount_minor)::settlement_posting,', 'u.account, ''D'', u.amount_minor - u.fee_minor)::settlement_posting,'],
    ['book_unmade(text)', '''L:REFUND_IT'', ''C'', u.amount_minor)::settlement_posting]', '''L:REFUND_IT'', ''C'', u.amount_minor)::settlement_posting]
    || case when u.fee_minor > 0 then array[row(''J8r'', u.home_key, u.order_id, 3, ''E:BANK_FEE'', ''D'', u.fee_minor)::settlement_posting] else ''{}'' end'],
    ['ledger_rules(timestamp with time zone,boolean)', 'j.event_type = ''J8r'' and j.event_key = u.home_key and l.account = u.account and l.side = ''D'' and l.amount = u.amount_minor)',
     'j.event_type = ''J8r'' and j.event_key = u.home_key and l.account = u.account and l.side = ''D'' and l.amount = u.amount_minor - u.fee_minor)'],
    ['unmade_refund_by_two()', 'and p.payload ->> ''amountMinor'' = new.amount_minor::text',
     'and coalesce((p.payload #>> ''{bounced,feeMinor}'')::bigint, 0) = new.fee_minor
      and p.payload ->> ''amountMinor'' = new.amount_minor::text'],
    ['unmade_refund_by_two()', '  return new;', '  perform pg_advisory_xact_lock(hashtextextended(''credited:'' || upper(new.reference), 0));
  if bank_credit_counted(new.reference, new.refund_id) then
    raise exception ''this credit is something else'' using errcode = ''23505'', constraint = ''unmade_refund_credit'';
  end if;
  return new;']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
drop function bank_credit_counted(text);
--> statement-breakpoint
alter function refuse_bounced_credit() rename to refuse_counted_credit;
--> statement-breakpoint
-- One payer may pay several things by one transfer, but no two of his statements, and nobody else anything. Its arguments: the constraint
-- that it stands for, and where in the row the bank's number is.
create or replace function refuse_counted_credit() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_row jsonb := to_jsonb(new);
  v_number text := v_row #>> coalesce(tg_argv[1], '{reference}')::text[];
  v_payer text := case tg_table_name
    when 'bank_credit' then (select s.source from statement s where s.id = v_row ->> 'statement_id')
    when 'settlement_case' then v_row ->> 'source'
    when 'remittance_credit' then v_row ->> 'courier'
    when 'hand_in' then v_row ->> 'vendor_id'
    else coalesce((select c.courier from courier_claim c where c.id = v_row ->> 'claim_id'), (select k.courier from remittance_case k where k.id = v_row ->> 'case_id')) end;
begin
  perform pg_advisory_xact_lock(hashtextextended('credited:' || upper(v_number), 0));
  if exists (select from bank_credit_uses(v_number) u where u.payer is distinct from coalesce(v_payer, '?')
      or u.kind = tg_table_name and tg_table_name in ('bank_credit','remittance_credit','hand_in')) then
    raise exception 'the bank credited this for something else' using errcode = '23505', constraint = tg_argv[0];
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What a shop has declared is asked about once more when it is counted.
create trigger hand_in_one_payer before update of state on hand_in for each row when (new.state = 'received')
  execute function refuse_counted_credit('hand_in_reference_unique');
--> statement-breakpoint
do $$
declare
  f text;
begin
  grant create on schema public to haat_engine;
  foreach f in array array['bank_credit_uses(text)','bank_credit_counted(text,text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
