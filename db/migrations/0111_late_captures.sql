-- A file may tell of a payment before its wallet told us: what came lies in suspense until then. Once the payment is booked, and
-- its line says the same to the poisha, the line settles it. Whatever says anything else stays for people.
create function late_captures() returns table (source text, case_id text, statement_id text, line integer, attempt_id text, order_id text,
  gross bigint, fee bigint, net bigint, at timestamptz)
language sql stable set search_path = public, pg_temp as $$
  select s.source, c.id, l.statement_id, l.line, a.id, a.order_id, a.captured_minor, l.fee_minor, l.net_minor, s.made_at
    from settlement_case c join statement s on s.id = c.statement_id and s.party = 'gateway' and s.state = 'done'
    join statement_line l on l.statement_id = c.statement_id and l.line = c.line and l.class = c.class
    join payment_attempt a on a.id = coalesce(l.attempt_id, (select t.id from payment_attempt t where t.method = s.source and t.gateway_trx_id = l.trx
      and (l.reference is null or l.reference in (t.invoice, t.gateway_ref))
      and not exists (select from payment_attempt d where d.method = s.source and d.repeated_trx_id = l.trx)))
   where c.state = 'open' and c.class in ('status','missing_ours') and l.kind = 'capture' and l.status = 'completed' and l.our_minor is null
     and a.method = s.source and a.captured_currency = 'BDT' and l.currency = 'BDT' and a.captured_minor = l.amount_minor
     and (l.trx is null or upper(l.trx) in (upper(a.gateway_trx_id), upper(a.repeated_trx_id)))
     and l.net_minor > 0 and l.net_minor = l.amount_minor - l.fee_minor and c.suspense_minor = - l.net_minor
     and (not coalesce(s.has_fee, false) or abs(l.fee_minor - l.our_fee_minor) <= setting_now('settlement_fee_slack_minor', 1))
     and not exists (select from settled_capture d where d.attempt_id = a.id)
$$;
--> statement-breakpoint
-- One wallet's, in one transaction. Out of suspense, not into the bank: the bank was debited when the line was posted.
create function settle_late_captures(p_source text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_attempts text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || p_source, 0));
  -- Whoever works on the payment itself is not waited for: it is settled the next time.
  with held as (select a.id from payment_attempt a where a.id in (select l.attempt_id from late_captures() l where l.source = p_source)
      and a.captured_minor is not null for share of a skip locked),
  settled as (insert into settled_capture (attempt_id, statement_id, line)
    select distinct on (l.attempt_id) l.attempt_id, l.statement_id, l.line from late_captures() l join held h on h.id = l.attempt_id
     where l.source = p_source order by l.attempt_id, l.at, l.statement_id, l.line returning attempt_id)
  select coalesce(array_agg(attempt_id), '{}') into v_attempts from settled;
  if cardinality(v_attempts) = 0 then
    return 0;
  end if;
  perform return_unsettled(v_attempts, 'late');
  perform post_settlement((select array_agg(row('J2', l.statement_id || ':' || l.line, a.order_id, x.no, x.account, x.side, x.amount)::settlement_posting)
      from settled_capture d join statement_line l on l.statement_id = d.statement_id and l.line = d.line join payment_attempt a on a.id = d.attempt_id
      cross join lateral (values (1::smallint, 'X:SUSPENSE', 'D', l.net_minor), (2::smallint, 'E:GW_FEE', 'D', l.fee_minor),
        (3::smallint, 'A:GW:' || a.method, 'C', a.captured_minor)) x(no, account, side, amount)
     where d.attempt_id = any (v_attempts))
    || netting_of(array(select r.id from refund r where r.attempt_id = any (v_attempts) and r.state = 'succeeded'))
    || dispute_netting(array(select d.id from dispute d where d.attempt_id = any (v_attempts))));
  update settlement_case c set state = 'cleared', clear_to = 'found', clear_reference = d.attempt_id, attempt_id = d.attempt_id, suspense_minor = 0, cleared_at = now()
    from settled_capture d where d.attempt_id = any (v_attempts) and c.statement_id = d.statement_id and c.line = d.line;
  update statement_line l set attempt_id = d.attempt_id
    from settled_capture d where d.attempt_id = any (v_attempts) and l.statement_id = d.statement_id and l.line = d.line and l.attempt_id is null;
  update settlement_case c set state = 'cleared', clear_to = 'found', clear_reference = d.statement_id || ':' || d.line, cleared_at = now()
    from settled_capture d where d.attempt_id = any (v_attempts) and c.attempt_id = d.attempt_id and c.refund_id is null
     and c.class = 'missing_theirs' and c.state in ('open','proposed');
  return cardinality(v_attempts);
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- What the wallet has stated is not claimed from it: it has come, and lies in suspense under another name.
    ['claim_unsettled(text,text)', 'or c.suspense_minor <> 0 or v_amount <= 0 then', 'or c.suspense_minor <> 0 or v_amount <= 0
    or exists (select from settlement_case k join statement_line l on l.statement_id = k.statement_id and l.line = k.line join payment_attempt a on a.id = c.attempt_id
      where k.source = c.source and k.class in (''status'',''missing_ours'') and k.state in (''open'',''proposed'') and k.suspense_minor < 0 and l.kind = ''capture''
        and (l.attempt_id = a.id or l.attempt_id is null and upper(l.trx) in (upper(a.gateway_trx_id), upper(a.repeated_trx_id)))) then']
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
  foreach f in array array['late_captures()','settle_late_captures(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
