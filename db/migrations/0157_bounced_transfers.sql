-- A transfer from our own bank account that two had confirmed may come back days later: the bank credits our account with it again.
-- One of finance shows that credit, another agrees, and J8c is booked back like that of a refund that was never made: it is owed again.
-- What the bank credited for this it has credited for nothing else.
alter table unmade_refund alter column difference_id drop not null;
--> statement-breakpoint
alter table unmade_refund add column credited_at timestamp with time zone;
--> statement-breakpoint
alter table unmade_refund add constraint unmade_refund_bounced
  check ((difference_id is null) = (credited_at is not null) and (credited_at is null or wallet = 'bank' and account = 'A:BANK' and netting_key is null));
--> statement-breakpoint
create unique index unmade_refund_credit on unmade_refund (upper(reference)) where credited_at is not null;
--> statement-breakpoint
do $$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'proposal_kind');
begin
  if strpos(v_check, '''payment.unpaid''::text') = 0 then
    raise exception 'proposal_kind no longer has payment.unpaid: %', v_check;
  end if;
  execute 'alter table proposal drop constraint proposal_kind, add constraint proposal_kind '
    || replace(v_check, '''payment.unpaid''::text', '''payment.unpaid''::text, ''refund.bounced''::text');
end $$;
--> statement-breakpoint
do $$
declare
  v_policy text := (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = 'proposal'::regclass and polname = 'staff');
begin
  if strpos(v_policy, '''parcel.state''::text') = 0 then
    raise exception 'the staff of proposals no longer read parcel.state: %', v_policy;
  end if;
  drop policy staff on proposal;
  execute 'create policy staff on proposal for select to haat_app using ('
    || replace(v_policy, '''parcel.state''::text', '''parcel.state''::text, ''refund.bounced''::text') || ')';
end $$;
--> statement-breakpoint
-- Whether a credit of our bank, by its number, has been counted already: as one of a wallet's or a courier's statement, or of a transfer that came back.
create function bank_credit_counted(p_number text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from bank_credit b where upper(b.reference) = upper(p_number) and b.state in ('proposed','noted','undoing'))
    or exists (select from remittance_credit c where upper(c.reference) = upper(p_number))
    or exists (select from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(p_number))
$$;
--> statement-breakpoint
-- Said and not yet booked, as `unmake_refund` says it, from what two have agreed to. Null: it is not with the buyer by our bank, or the
-- credit has been counted.
create function bounce_refund(p_proposal text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  p proposal%rowtype;
  r refund%rowtype;
  v_number text;
  v_credited timestamptz;
  v_id text;
begin
  select * into p from proposal where id = p_proposal and kind = 'refund.bounced' and state = 'agreed' and checker_id <> maker_id;
  v_number := p.payload -> 'bounced' ->> 'trx';
  v_credited := (p.payload -> 'bounced' ->> 'creditedAt')::timestamptz;
  perform pg_advisory_xact_lock(hashtextextended('credited:' || upper(v_number), 0));
  select * into r from refund where id = p.subject for update;
  if not found or v_number is null or v_credited is null or r.state <> 'succeeded' or r.currency <> 'BDT' or not sent_by_bank(r.id)
    or p.payload ->> 'amountMinor' is distinct from r.amount_minor::text or bank_credit_counted(v_number)
    or exists (select from refund_evidence e where e.refund_id = r.id and e.state = 'confirmed' and e.sent_at > v_credited) then
    return null;
  end if;
  v_id := home_key(r.id) || ':bounced';
  insert into unmade_refund (id, refund_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by, trx, home_key, account, credited_at)
  select v_id, r.id, r.order_id, 'bank', r.amount_minor, v_number, p.reason, p.maker_id, p.checker_id, r.provider_refund_trx, j.event_key, l.account, v_credited
    from journal j join journal_line l on l.journal_id = j.id and l.side = 'C' and l.account = 'A:BANK' and l.amount = r.amount_minor
   where j.event_type = 'J8c' and j.event_key = home_key(r.id);
  if not found then
    return null;
  end if;
  update refund_evidence set state = 'unmade' where refund_id = r.id and state = 'confirmed';
  return v_id;
end $$;
--> statement-breakpoint
-- What came back from a buyer is not what a wallet or a courier pays.
create function refuse_bounced_credit() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('credited:' || upper(new.reference), 0));
  if exists (select from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(new.reference)) then
    raise exception 'the bank credited this for a transfer that came back' using errcode = '23505', constraint = tg_argv[0];
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger bank_credit_none_bounced before insert on bank_credit for each row execute function refuse_bounced_credit('bank_credit_reference');
--> statement-breakpoint
create trigger remittance_credit_none_bounced before insert on remittance_credit for each row execute function refuse_bounced_credit('remittance_credit_reference');
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- A number of our bank's is none of a wallet's.
    ['match_statement_lines(text,integer,integer)', 'where m.trx = g.trx', 'where m.trx = g.trx and m.credited_at is null']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
do $$
declare
  f text;
begin
  grant create on schema public to haat_engine;
  foreach f in array array['bank_credit_counted(text)','bounce_refund(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
