-- A file may tell of a refund before our books know that it is home: what went lies in suspense until then. Once the refund has ended,
-- and its line says the same to the poisha, the line settles it. By its number where both have one; where one has none, by what it gave
-- back of which payment, unless the number is another refund's. Whatever says anything else stays for people.
create function late_refunds() returns table (source text, case_id text, statement_id text, line integer, attempt_id text, refund_id text, order_id text,
  amount bigint, is_named boolean, part smallint, at timestamptz)
language sql stable set search_path = public, pg_temp as $$
  with told as (
    select s.source, c.id as case_id, l.statement_id, l.line, l.trx, l.attempt_id, l.refund_id, l.amount_minor, s.made_at
      from settlement_case c join statement s on s.id = c.statement_id and s.party = 'gateway' and s.state = 'done'
      join statement_line l on l.statement_id = c.statement_id and l.line = c.line and l.class = c.class
     where c.state = 'open' and c.class in ('status','missing_ours') and l.kind = 'refund' and l.status = 'completed' and l.our_minor is null
       and l.currency = 'BDT' and l.net_minor = - l.amount_minor and c.suspense_minor = l.amount_minor),
  tied as (
    select t.*, r.id, r.order_id, r.attempt_id as paid, r.provider_refund_part as part, coalesce(upper(r.provider_refund_trx) = upper(t.trx), false) as is_named
      from told t join refund r on r.attempt_id = t.attempt_id
    union all
    select t.*, r.id, r.order_id, r.attempt_id, r.provider_refund_part, true
      from told t join refund r on r.provider_refund_trx = t.trx
     where t.attempt_id is null and not exists (select from refund k join payment_attempt p on p.id = k.attempt_id
       where k.provider_refund_trx = t.trx and p.method = t.source and k.attempt_id <> r.attempt_id))
  select t.source, t.case_id, t.statement_id, t.line, a.id, r.id, r.order_id, r.amount_minor, t.is_named, t.part, t.made_at
    from tied t join refund r on r.id = t.id and r.state = 'succeeded' and r.currency = 'BDT' and r.amount_minor = t.amount_minor
    join payment_attempt a on a.id = t.paid and a.method = t.source
   where not exists (select from settled_refund d where d.refund_id = r.id)
     and (t.is_named or (t.trx is null or r.provider_refund_trx is null) and (t.refund_id is null or t.refund_id = r.id)
       and not exists (select from refund k join payment_attempt p on p.id = k.attempt_id where p.method = t.source and k.provider_refund_trx = t.trx))
$$;
--> statement-breakpoint
-- One wallet's, in one transaction, a line to a refund. Out of suspense, not out of the bank: the bank was credited when the line was posted.
create function settle_late_refunds(p_source text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  x record;
  v_refunds text[] := '{}';
  v_cases text[] := '{}';
  v_lines settlement_posting[] := '{}';
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || p_source, 0));
  for x in select * from late_refunds() l where l.source = p_source order by l.is_named desc, l.at, l.statement_id, l.line, l.part, l.refund_id loop
    continue when x.refund_id = any (v_refunds) or x.case_id = any (v_cases);
    -- Whoever works on the refund itself is not waited for: it is settled the next time.
    perform from refund r where r.id = x.refund_id and r.state = 'succeeded' for share skip locked;
    continue when not found;
    insert into settled_refund (refund_id, statement_id, line) values (x.refund_id, x.statement_id, x.line);
    update statement_line set refund_id = x.refund_id, attempt_id = x.attempt_id where statement_id = x.statement_id and line = x.line;
    update settlement_case set state = 'cleared', clear_to = 'found', clear_reference = x.refund_id, attempt_id = x.attempt_id, refund_id = x.refund_id,
      suspense_minor = 0, cleared_at = now() where id = x.case_id;
    update settlement_case set state = 'cleared', clear_to = 'found', clear_reference = x.statement_id || ':' || x.line, cleared_at = now()
     where refund_id = x.refund_id and class = 'missing_theirs' and state in ('open','proposed');
    v_refunds := v_refunds || x.refund_id;
    v_cases := v_cases || x.case_id;
    v_lines := v_lines || array[
      row('J2', x.statement_id || ':' || x.line, x.order_id, 1, 'A:BANK', 'D', x.amount)::settlement_posting,
      row('J2', x.statement_id || ':' || x.line, x.order_id, 2, 'X:SUSPENSE', 'C', x.amount)::settlement_posting];
  end loop;
  if cardinality(v_refunds) > 0 then
    perform post_settlement(v_lines || netting_of(v_refunds));
  end if;
  return cardinality(v_refunds);
end $$;
--> statement-breakpoint
-- What two of finance may claim of the wallet for a difference: nothing, where nothing of it is with the wallet any more, where the
-- wallet has stated it elsewhere, and where it is claimed already.
create function claimable_of(p_difference text) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select unsettled_of(c.attempt_id) from settlement_case c
   where c.id = p_difference and c.class = 'missing_theirs' and c.refund_id is null and c.suspense_minor = 0
     and not exists (select from settlement_case k join statement_line l on l.statement_id = k.statement_id and l.line = k.line join payment_attempt a on a.id = c.attempt_id
       where k.source = c.source and k.class in ('status','missing_ours') and k.state in ('open','proposed') and k.suspense_minor < 0 and l.kind = 'capture'
         and (l.attempt_id = a.id or l.attempt_id is null and upper(l.trx) in (upper(a.gateway_trx_id), upper(a.repeated_trx_id))))), 0)
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['claim_unsettled(text,text)', 'v_amount := unsettled_of(c.attempt_id);', 'v_amount := claimable_of(c.id);'],
    ['claim_unsettled(text,text)', 'if c.class <> ''missing_theirs'' or c.refund_id is not null or c.state <> ''proposed'' or c.clear_to <> ''claimed'' or c.suspense_minor <> 0 or v_amount <= 0
    or exists (select from settlement_case k join statement_line l on l.statement_id = k.statement_id and l.line = k.line join payment_attempt a on a.id = c.attempt_id
      where k.source = c.source and k.class in (''status'',''missing_ours'') and k.state in (''open'',''proposed'') and k.suspense_minor < 0 and l.kind = ''capture''
        and (l.attempt_id = a.id or l.attempt_id is null and upper(l.trx) in (upper(a.gateway_trx_id), upper(a.repeated_trx_id)))) then',
      'if c.state <> ''proposed'' or c.clear_to <> ''claimed'' or v_amount <= 0 then']
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
  foreach f in array array['late_refunds()','settle_late_refunds(text)','claimable_of(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
