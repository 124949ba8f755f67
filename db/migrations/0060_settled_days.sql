-- What the bank has credited for a statement, and days of a wallet that finance has closed.
alter table statement
  add column captured_minor bigint not null default 0,
  add column refunded_minor bigint not null default 0,
  add column fees_minor bigint not null default 0,
  add column net_minor bigint not null default 0;
--> statement-breakpoint
create table bank_credit (
  statement_id text primary key references statement(id),
  day date not null,
  amount_minor bigint not null,
  reference text not null unique,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint bank_credit_words check (char_length(reference) between 3 and 100)
);
--> statement-breakpoint
create table settled_day (
  source text not null,
  day date not null,
  captured_minor bigint not null,
  refunded_minor bigint not null,
  fees_minor bigint not null,
  credited_minor bigint not null,
  closed_by text not null references user_account(id),
  closed_at timestamp with time zone not null default now(),
  primary key (source, day)
);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['bank_credit','settled_day'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_kind() = ''finance'')', t);
    execute format('grant select on %I to haat_read, haat_app, haat_engine', t);
    execute format('grant select, insert on %I to haat_job', t);
    execute format('create trigger %I before update or delete on %I for each statement execute function refuse_change()', t || '_append_only', t);
  end loop;
end $$;
--> statement-breakpoint
-- The bank has paid: what differs from what the wallet stated is nobody's yet. One credit a statement; null: noted, else why not.
create function note_bank_credit(p_statement text, p_day date, p_amount bigint, p_reference text, p_by text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  s statement%rowtype;
  v_lacking bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || source, 0)) from statement where id = p_statement;
  select * into s from statement where id = p_statement for update;
  if not found then
    return 'statement.not_found';
  end if;
  if s.state <> 'done' or exists (select from bank_credit where statement_id = p_statement) then
    return 'statement.wrong_state';
  end if;
  if exists (select from bank_credit where reference = p_reference) then
    return 'statement.reference_taken';
  end if;
  insert into bank_credit (statement_id, day, amount_minor, reference, made_by) values (p_statement, p_day, p_amount, p_reference, p_by);
  v_lacking := s.net_minor - p_amount;
  if v_lacking <> 0 then
    insert into settlement_case (id, source, statement_id, class, day, our_minor, their_minor, suspense_minor)
    values (difference_id(p_statement || ':bank'), s.source, p_statement, 'bank', p_day, s.net_minor, p_amount, v_lacking);
    perform post_settlement(array[
      row('J20', p_statement || ':bank', null, 1, 'X:SUSPENSE', case when v_lacking > 0 then 'D' else 'C' end, abs(v_lacking))::settlement_posting,
      row('J20', p_statement || ':bank', null, 2, 'A:BANK', case when v_lacking > 0 then 'C' else 'D' end, abs(v_lacking))::settlement_posting]);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Why a wallet's day cannot be closed yet; null: it can, or it is closed.
create function day_waits_for(p_source text, p_day date) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when exists (select from settled_day where source = p_source and day = p_day) then null
    when p_day >= dhaka_day() then 'day_not_over'
    when not exists (select from statement where source = p_source and state <> 'refused' and p_day between from_day and to_day) then 'no_statement'
    when exists (select from statement where source = p_source and state not in ('done','refused') and p_day between from_day and to_day) then 'at_work'
    when exists (select from settlement_case c join statement s on s.id = c.statement_id where c.source = p_source
      and (p_day between s.from_day and s.to_day or c.day = p_day) and c.state in ('open','proposed')) then 'differences'
    when exists (select from statement s where s.source = p_source and s.state = 'done' and p_day between s.from_day and s.to_day
      and not exists (select from bank_credit b where b.statement_id = s.id)) then 'no_bank_credit'
    end
$$;
--> statement-breakpoint
-- A wallet's day as we know it beside what the wallet and the bank say; a statement of several days speaks on its last.
create function settled_day_sums(p_source text, p_day date) returns table (captured bigint, refunded bigint, stated_captured bigint, stated_refunded bigint,
  fees bigint, net bigint, credited bigint, open bigint, suspense bigint, oldest integer, statements text[])
language sql stable set search_path = public, pg_temp as $$
  with days as (select (p_day::timestamp at time zone 'Asia/Dhaka') as begins, ((p_day + 1)::timestamp at time zone 'Asia/Dhaka') as ends)
  select coalesce((select sum(captured_minor) from payment_attempt, days where method = p_source and captured_at >= begins and captured_at < ends), 0)::bigint,
    coalesce((select sum(r.amount_minor) from refund r join payment_attempt a on a.id = r.attempt_id and a.method = p_source, days
      where r.state = 'succeeded' and r.done_at >= begins and r.done_at < ends), 0)::bigint,
    coalesce(sum(s.captured_minor) filter (where s.to_day = p_day), 0)::bigint, coalesce(sum(s.refunded_minor) filter (where s.to_day = p_day), 0)::bigint,
    coalesce(sum(s.fees_minor) filter (where s.to_day = p_day), 0)::bigint, coalesce(sum(s.net_minor) filter (where s.to_day = p_day), 0)::bigint,
    coalesce(sum(b.amount_minor) filter (where s.to_day = p_day), 0)::bigint,
    coalesce(sum(c.n), 0)::bigint, coalesce(sum(c.suspense), 0)::bigint, coalesce(max(c.oldest), 0)::integer, coalesce(array_agg(s.id) filter (where s.id is not null), '{}')
    from (select 1) one
    left join statement s on s.source = p_source and s.state <> 'refused' and p_day between s.from_day and s.to_day
    left join bank_credit b on b.statement_id = s.id
    left join lateral (select count(*) as n, sum(suspense_minor) as suspense, max(business_days_since(made_at)) as oldest
      from settlement_case where statement_id = s.id and state in ('open','proposed')) c on true
$$;
--> statement-breakpoint
-- Null: closed; else why not.
create function close_settled_day(p_source text, p_day date, p_by text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  v_why text;
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || p_source, 0));
  if exists (select from settled_day where source = p_source and day = p_day) then
    return 'closed';
  end if;
  v_why := day_waits_for(p_source, p_day);
  if v_why is not null then
    return v_why;
  end if;
  insert into settled_day (source, day, captured_minor, refunded_minor, fees_minor, credited_minor, closed_by)
  select p_source, p_day, captured, refunded, fees, credited, p_by from settled_day_sums(p_source, p_day);
  return null;
end $$;
--> statement-breakpoint
-- Asked once for all lines of an insert, at its end: a hundred thousand journals cost a fifth of what asking line by line does.
drop trigger journal_balanced on journal_line;
--> statement-breakpoint
create or replace function journal_balanced() returns trigger language plpgsql as $$
declare
  v_journal bigint;
begin
  select l.journal_id into v_journal from journal_line l where l.journal_id in (select f.journal_id from fresh f)
   group by l.journal_id having count(*) < 2 or sum(case l.side when 'D' then l.amount else -l.amount end) <> 0 limit 1;
  if found then
    raise exception 'journal % does not balance', v_journal using errcode = 'HAAT3';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger journal_balanced after insert on journal_line referencing new table as fresh
  for each statement execute function journal_balanced();
--> statement-breakpoint
do $$
declare
  f text;
begin
  grant create on schema public to haat_engine;
  foreach f in array array['note_bank_credit(text,date,bigint,text,text)','close_settled_day(text,date,text)','day_waits_for(text,date)','settled_day_sums(text,date)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
  grant execute on function day_waits_for(text,date), settled_day_sums(text,date) to haat_app;
end $$;
