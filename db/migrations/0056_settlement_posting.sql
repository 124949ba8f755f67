drop function refund_source(text, bigint);
--> statement-breakpoint
-- Which account a refund leaves: the wallet's, while it still holds the money it was paid with; once that is settled, our bank.
-- Settling and refunding wait for each other here, so it is asked before anything else is locked.
create function refund_source(p_attempt text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  v_method text;
begin
  select method into strict v_method from payment_attempt where id = p_attempt;
  perform pg_advisory_xact_lock_shared(hashtextextended('settle:' || v_method, 0));
  return case when v_method = 'cod' or exists (select from settled_capture where attempt_id = p_attempt) then 'A:BANK' else 'A:GW:' || v_method end;
end $$;
--> statement-breakpoint
create function difference_id(p_key text) returns text language sql immutable as $$ select 'dif_' || substr(md5(p_key), 1, 26) $$;
--> statement-breakpoint
-- What each line is about: by the wallet's own id of the movement, then by what we call it. Never by the amount alone.
create function match_statement_lines(p_statement text, p_from integer, p_to integer) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  v_source text;
begin
  select source into strict v_source from statement where id = p_statement;
  update statement_line u set attempt_id = m.attempt_id, our_minor = m.captured_minor
    from (
      select l.line, a.id as attempt_id, case when l.kind = 'refund' then null else a.captured_minor end as captured_minor
        from statement_line l
        left join payment_attempt t on t.method = v_source and t.gateway_trx_id = coalesce(l.original_trx, case when l.kind <> 'refund' then l.trx end)
        left join payment_attempt i on t.id is null and i.invoice = l.reference and i.method = v_source
          and (l.kind <> 'capture' or l.trx is null or i.gateway_trx_id is null)
        left join payment_attempt g on t.id is null and i.id is null and g.method = v_source and g.gateway_ref = l.reference
          and (l.kind <> 'capture' or l.trx is null or g.gateway_trx_id is null)
        join payment_attempt a on a.id = coalesce(t.id, i.id, g.id)
       where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null and l.kind <> 'other') m
   where u.statement_id = p_statement and u.line = m.line;

  update statement_line u set refund_id = m.refund_id, attempt_id = m.attempt_id, our_minor = m.amount_minor
    from (
      select l.line, r.id as refund_id, r.attempt_id, case when r.state = 'succeeded' then r.amount_minor end as amount_minor,
             row_number() over (partition by l.line order by r.provider_refund_trx is not distinct from l.trx desc, done.refund_id is not null, r.id) as nth
        from statement_line l
        join refund r on (r.provider_refund_trx = l.trx or (r.attempt_id = l.attempt_id and r.amount_minor = l.amount_minor))
         and r.state in ('submitting','submitted','unknown','failed','manual','succeeded')
        join payment_attempt a on a.id = r.attempt_id and a.method = v_source
        left join settled_refund done on done.refund_id = r.id
       where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null and l.kind = 'refund') m
   where u.statement_id = p_statement and u.line = m.line and m.nth = 1;
end $$;
--> statement-breakpoint
-- What is due of a line, and what class its difference is of; the first that applies. What was booked after the file came was
-- booked because of it: until then the wallet said one thing of it and we another.
create function judge_statement_lines(p_statement text, p_from integer, p_to integer) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  s statement%rowtype;
  v_slack bigint := setting_now('settlement_fee_slack_minor', 1);
begin
  select * into strict s from statement where id = p_statement;
  update statement_line u set class = m.class, our_fee_minor = m.fee_due
    from (
      select x.line, x.fee_due, case
          when s.merchant is not null and x.merchant is not null and x.merchant <> s.merchant then 'wrong_merchant'
          when x.kind = 'other' then 'missing_ours'
          when x.status <> 'completed' and x.our_minor is null then 'matched'
          when x.attempt_id is null or (x.kind = 'refund' and x.refund_id is null) then 'missing_ours'
          when x.kind = 'reversal' or (x.kind = 'capture' and x.status = 'reversed' and x.our_minor is not null) then 'reversed'
          when x.status = 'completed' and (x.nth > 1 or x.is_settled) then 'duplicate'
          when x.status <> 'completed' then 'status'
          when x.our_minor is null or x.our_at > s.made_at then 'status'
          when x.amount_minor <> x.our_minor then 'amount'
          when s.has_fee and abs(x.fee_minor - x.fee_due) > case x.kind when 'capture' then v_slack else 0 end then 'fee'
          when x.was_missing or x.their_day < s.from_day - 1 or abs(x.their_day - x.our_day) > 1 then 'late'
          when x.their_day < s.from_day and x.our_day < s.from_day then 'late'
          when x.their_day <> x.our_day then 'day_shift'
          else 'matched' end as class
        from (
          select l.*, case l.kind when 'refund' then r.done_at else a.captured_at end as our_at, (l.at at time zone 'Asia/Dhaka')::date as their_day,
                 (case l.kind when 'refund' then r.done_at else a.captured_at end at time zone 'Asia/Dhaka')::date as our_day,
                 case when l.kind = 'capture' then (l.amount_minor * s.fee_bp + 5000) / 10000 else 0 end as fee_due,
                 row_number() over (partition by l.kind, coalesce(l.refund_id, l.attempt_id, l.line::text), l.status = 'completed' order by l.line) as nth,
                 case l.kind when 'refund' then exists (select from settled_refund d where d.refund_id = l.refund_id)
                   else exists (select from settled_capture d where d.attempt_id = l.attempt_id) end as is_settled,
                 exists (select from settlement_case c where c.class = 'missing_theirs' and c.state in ('open','proposed','cleared')
                   and case l.kind when 'refund' then c.refund_id = l.refund_id else c.attempt_id = l.attempt_id and c.refund_id is null end) as was_missing
            from statement_line l left join payment_attempt a on a.id = l.attempt_id left join refund r on r.id = l.refund_id
           where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null) x) m
   where u.statement_id = p_statement and u.line = m.line;
end $$;
--> statement-breakpoint
-- Posts journals that stand in `p_lines`, as rows of (key, order_id, no, account, side, amount); lines of nothing are left out.
create type settlement_posting as (event_type text, event_key text, order_id text, no smallint, account text, side char(1), amount bigint);
--> statement-breakpoint
create function post_settlement(p_lines settlement_posting[]) returns void
language sql set search_path = public, pg_temp as $$
  with wanted as (select * from unnest(p_lines) where amount > 0),
  made as (insert into journal (event_type, event_key, order_id)
    select event_type, event_key, min(order_id) from wanted group by event_type, event_key order by min(event_key)
    returning id, event_type, event_key)
  insert into journal_line (journal_id, line_no, account, side, amount)
  select m.id, w.no, w.account, w.side, w.amount from made m join wanted w on w.event_type = m.event_type and w.event_key = m.event_key
$$;
--> statement-breakpoint
-- A refund that left the wallet's account is taken from the payout as soon as what it was paid with is: the wallet holds neither.
create function netting_of(p_refunds text[]) returns settlement_posting[]
language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(row('J2', r.id, r.order_id, x.no, x.account, x.side, r.amount_minor)::settlement_posting), '{}')
    from refund r join payment_attempt a on a.id = r.attempt_id
    join journal j on j.event_type = 'J8c' and j.event_key = r.id
    join journal_line w on w.journal_id = j.id and w.account = 'A:GW:' || a.method and w.side = 'C'
    cross join lateral (values (1::smallint, 'A:GW:' || a.method, 'D'), (2::smallint, 'A:BANK', 'C')) x(no, account, side)
   where r.id = any (p_refunds) and not exists (select from journal n where n.event_type = 'J2' and n.event_key = r.id)
$$;
--> statement-breakpoint
-- The fee that is an expense at once: what is stated, unless it is not what was agreed.
create function fee_booked(l statement_line) returns bigint language sql immutable as $$
  select least(l.our_minor, case when l.class = 'fee' or (l.class in ('amount','status') and abs(l.fee_minor - l.our_fee_minor) > 1)
    then l.our_fee_minor else l.fee_minor end)
$$;
--> statement-breakpoint
-- What of a line lies in suspense: what should have come to our bank less what came. Above zero is lacking.
create function suspense_of(l statement_line) returns bigint language sql immutable as $$
  select case
    when l.class in ('matched','day_shift','late') then 0
    when l.class in ('amount','fee','status') and l.kind = 'capture' and l.our_minor is not null and l.status = 'completed' then l.our_minor - fee_booked(l) - l.net_minor
    when l.class in ('amount','fee','status') and l.kind = 'refund' and l.our_minor is not null and l.status = 'completed' then - l.our_minor - l.net_minor
    when l.class = 'status' and l.status <> 'completed' then 0
    else - l.net_minor end
$$;
--> statement-breakpoint
create function post_statement_lines(p_statement text, p_from integer, p_to integer) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_gw text;
  v_settled text[];
  v_lines settlement_posting[];
  v_done integer;
begin
  select 'A:GW:' || source into strict v_gw from statement where id = p_statement;
  with settled as (insert into settled_capture (attempt_id, statement_id, line)
    select attempt_id, statement_id, line from statement_line l
     where l.statement_id = p_statement and l.line between p_from and p_to and l.kind = 'capture' and l.our_minor is not null
       and (l.class in ('matched','day_shift','late','amount','fee','status') and l.status = 'completed'
         or l.class = 'reversed' and not exists (select from settled_capture d where d.attempt_id = l.attempt_id))
     order by l.line returning attempt_id)
  select coalesce(array_agg(attempt_id), '{}') into v_settled from settled;

  insert into settled_refund (refund_id, statement_id, line)
  select refund_id, statement_id, line from statement_line l
   where l.statement_id = p_statement and l.line between p_from and p_to and l.kind = 'refund' and l.our_minor is not null
     and l.class in ('matched','day_shift','late','amount','fee','status') and l.status = 'completed';

  select netting_of(array(
      select r.id from refund r where r.attempt_id = any (v_settled) and r.state = 'succeeded'
      union select d.refund_id from settled_refund d where d.statement_id = p_statement and d.line between p_from and p_to))
    into v_lines;

  select v_lines || coalesce(array_agg(row(x.event_type, p_statement || ':' || l.line, a.order_id, x.no, x.account, x.side, x.amount)::settlement_posting order by l.line), '{}')
    into v_lines
    from statement_line l
    left join payment_attempt a on a.id = l.attempt_id
    left join settled_capture d on d.statement_id = l.statement_id and d.line = l.line
    cross join lateral (select fee_booked(l) as fee, suspense_of(l) as suspense) f
    cross join lateral (
      select 'J2' as event_type, y.no, y.account, y.side, y.amount
        from (values (1::smallint, 'A:BANK', 'D', l.our_minor - f.fee), (2::smallint, 'E:GW_FEE', 'D', f.fee), (3::smallint, v_gw, 'C', l.our_minor)) y(no, account, side, amount)
       where d.attempt_id is not null and l.class <> 'reversed'
      union all
      select 'J20', y.no, y.account, y.side, y.amount
        from (values (1::smallint, 'X:SUSPENSE', 'D', l.our_minor), (2::smallint, v_gw, 'C', l.our_minor)) y(no, account, side, amount)
       where d.attempt_id is not null and l.class = 'reversed'
      union all
      select 'J20', y.no, y.account, y.side, abs(f.suspense)
        from (values (1::smallint, 'X:SUSPENSE', case when f.suspense > 0 then 'D' else 'C' end),
                     (2::smallint, 'A:BANK', case when f.suspense > 0 then 'C' else 'D' end)) y(no, account, side)
       where f.suspense <> 0 and not (d.attempt_id is not null and l.class = 'reversed')) x
   where l.statement_id = p_statement and l.line between p_from and p_to;

  insert into settlement_case (id, source, statement_id, line, class, day, attempt_id, refund_id, our_minor, their_minor, suspense_minor, state)
  select difference_id(p_statement || ':' || l.line), s.source, p_statement, l.line, l.class, (l.at at time zone 'Asia/Dhaka')::date, l.attempt_id, l.refund_id,
         l.our_minor, case when l.class = 'fee' then l.fee_minor else l.amount_minor end,
         case when l.class = 'reversed' and d.attempt_id is not null then l.our_minor else suspense_of(l) end,
         case when l.class in ('day_shift','late') or (l.class = 'status' and l.status = 'completed' and l.our_minor is not null and suspense_of(l) = 0) then 'noted' else 'open' end
    from statement_line l join statement s on s.id = l.statement_id
    left join settled_capture d on d.statement_id = l.statement_id and d.line = l.line
   where l.statement_id = p_statement and l.line between p_from and p_to and l.class <> 'matched';

  -- What was missed in an earlier statement has come.
  update settlement_case c set state = 'cleared', clear_to = 'found', clear_reference = p_statement || ':' || l.line, cleared_at = now()
    from statement_line l
   where l.statement_id = p_statement and l.line between p_from and p_to and l.class = 'late' and c.class = 'missing_theirs' and c.state in ('open','proposed')
     and case l.kind when 'refund' then c.refund_id = l.refund_id else c.attempt_id = l.attempt_id and c.refund_id is null end;

  perform post_settlement(v_lines);
  select count(*) into v_done from statement_line where statement_id = p_statement and line between p_from and p_to;
  return v_done;
end $$;
--> statement-breakpoint
-- One batch of a statement: matched, judged and posted in one transaction. Only one batch of a wallet at a time.
create function settle_statement_lines(p_statement text, p_from integer, p_to integer) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_done integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || source, 0)) from statement where id = p_statement;
  if not exists (select from statement where id = p_statement and state = 'posting' and posted_line < p_from for update) then
    return 0;
  end if;
  perform match_statement_lines(p_statement, p_from, p_to);
  perform judge_statement_lines(p_statement, p_from, p_to);
  v_done := post_statement_lines(p_statement, p_from, p_to);
  update statement set posted_line = p_to, rows_posted = rows_posted + v_done where id = p_statement;
  return v_done;
end $$;
--> statement-breakpoint
-- What should have stood in the statement and does not. What came in the last quarter of an hour before midnight may stand in the next.
create function find_missing_theirs(p_statement text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  s statement%rowtype;
  v_from timestamptz;
  v_to timestamptz;
  v_slack interval := make_interval(mins => setting_now('settlement_midnight_minutes', 15)::int);
  v_found integer;
begin
  select * into strict s from statement where id = p_statement;
  v_from := (s.from_day::timestamp at time zone 'Asia/Dhaka') - v_slack;
  v_to := ((s.to_day + 1)::timestamp at time zone 'Asia/Dhaka') - v_slack;
  with missing as (
    select a.id as attempt_id, null::text as refund_id, a.captured_minor as ours, a.captured_at as at
      from payment_attempt a
     where a.method = s.source and a.captured_at >= v_from and a.captured_at < v_to
       and not exists (select from settled_capture d where d.attempt_id = a.id)
       and not exists (select from statement_line l where l.statement_id = s.id and l.attempt_id = a.id and l.kind = 'capture')
    union all
    select r.attempt_id, r.id, r.amount_minor, r.done_at
      from refund r join payment_attempt a on a.id = r.attempt_id and a.method = s.source
     where r.state = 'succeeded' and r.done_at >= v_from and r.done_at < v_to
       and not exists (select from settled_refund d where d.refund_id = r.id)
       and not exists (select from statement_line l where l.statement_id = s.id and l.refund_id = r.id)
       and not exists (select from transition t where t.machine = 'refund' and t.subject_id = r.id and t.to_state = 'manual'))
  insert into settlement_case (id, source, statement_id, class, day, attempt_id, refund_id, our_minor)
  select difference_id(p_statement || ':' || coalesce(refund_id, attempt_id)), s.source, p_statement, 'missing_theirs', (at at time zone 'Asia/Dhaka')::date, attempt_id, refund_id, ours
    from missing
  on conflict do nothing;
  get diagnostics v_found = row_count;
  return v_found;
end $$;
--> statement-breakpoint
create function business_days_since(p_at timestamptz) returns integer language sql stable as $$
  select count(*)::int from generate_series((p_at at time zone 'Asia/Dhaka')::date + 1, dhaka_day(), interval '1 day') d
   where extract(dow from d) not in (5, 6)
$$;
--> statement-breakpoint
-- Rule L6, order by order, and of rule L12 that what lies in suspense is known by name: with the other rules, so that a violation
-- stops the writing of money.
do $patch$
declare
  v_source text := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
  v_before text := $was$select 'GW', 'captures',$was$;
begin
  if strpos(v_source, v_before) = 0 then
    raise exception 'ledger_rules no longer has: %', v_before;
  end if;
  execute replace(v_source, v_before, $now$select 'L6', coalesce(b.order_id, h.order_id), coalesce(b.account, h.account) || ' ' || coalesce(b.sum, 0) || ', unsettled ' || coalesce(h.sum, 0)
  from (select j.order_id, l.account, sum(case l.side when 'D' then l.amount else -l.amount end) from journal j join journal_line l on l.journal_id = j.id
         where l.account like 'A:GW:%' and ($1 or j.order_id = any ($3)) group by 1, 2) b(order_id, account, sum)
  full join (select a.order_id, 'A:GW:' || a.method, sum(a.captured_minor - coalesce(back.sum, 0)) from attempts a
      left join lateral (select sum(r.amount_minor) from refund r join journal j on j.event_type = 'J8c' and j.event_key = r.id
        join journal_line w on w.journal_id = j.id and w.side = 'C' and w.account = 'A:GW:' || a.method
        where r.attempt_id = a.id and not exists (select from journal n where n.event_type = 'J2' and n.event_key = r.id)) back(sum) on true
     where a.captured_minor is not null and a.method <> 'cod' and not exists (select from settled_capture d where d.attempt_id = a.id)
     group by 1, 2) h(order_id, account, sum) on h.order_id = b.order_id and h.account = b.account
 where coalesce(b.sum, 0) <> coalesce(h.sum, 0)
union all
select 'L12', 'X:SUSPENSE', 'account ' || coalesce(b.balance, 0) || ', open differences ' || c.sum
  from (select coalesce(sum(suspense_minor), 0) as sum from settlement_case where state in ('open','proposed')) c
  left join account_balance b on b.account = 'X:SUSPENSE' where coalesce(b.balance, 0) <> c.sum
union all
select 'GW', 'captures',$now$);
end $patch$;
--> statement-breakpoint
-- What has lain in suspense for three business days is told, and stops nothing: to clear it, money must be written.
create view suspense_check as
select 'L12'::text as rule, id as subject, 'in suspense for ' || business_days_since(made_at) || ' business days: ' || suspense_minor as detail
  from settlement_case where state in ('open','proposed') and suspense_minor <> 0 and business_days_since(made_at) >= 3;
--> statement-breakpoint
grant select on suspense_check to haat_read, haat_job;
--> statement-breakpoint
create or replace view ledger_check as
select rule, subject, detail from ledger_rules(null) union all select rule, subject, detail from suspense_check;
--> statement-breakpoint
do $$
declare
  f text;
begin
  grant create on schema public to haat_engine;
  foreach f in array array['refund_source(text)','match_statement_lines(text,integer,integer)','judge_statement_lines(text,integer,integer)',
    'post_settlement(settlement_posting[])','netting_of(text[])','difference_id(text)','suspense_of(statement_line)','fee_booked(statement_line)',
    'post_statement_lines(text,integer,integer)','settle_statement_lines(text,integer,integer)','find_missing_theirs(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
