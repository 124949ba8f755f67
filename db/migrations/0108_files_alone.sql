-- A file is the word of whoever uploads it. It tells of no day that is to come, and of no more days than a month and the next; what
-- came after it was uploaded is missed by the next file, and its day is not closed before; what two files tell is new once; and what
-- a file alone had booked is a difference as soon as the file is undone.
create table statement_booking (
  statement_id text not null references statement(id),
  line integer not null,
  attempt_id text not null references payment_attempt(id),
  refund_id text references refund(id),
  at timestamp with time zone not null default now(),
  primary key (statement_id, line)
);
--> statement-breakpoint
create trigger statement_booking_stays before update or delete on statement_booking for each statement execute function refuse_change();
--> statement-breakpoint
alter table statement_booking enable row level security;
--> statement-breakpoint
alter table statement_booking force row level security;
--> statement-breakpoint
create policy inside on statement_booking to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on statement_booking for select to haat_read using (true);
--> statement-breakpoint
create policy staff on statement_booking for select to haat_app using (haat_kind() = 'finance');
--> statement-breakpoint
grant select on statement_booking to haat_read, haat_app, haat_engine;
--> statement-breakpoint
grant select, insert on statement_booking to haat_job;
--> statement-breakpoint
create function statement_is_of_days_past() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.to_day > (new.made_at at time zone 'Asia/Dhaka')::date then
    raise exception using errcode = 'HAAT1', message = 'statement.days_to_come';
  end if;
  if new.to_day >= new.from_day + 62 then
    raise exception using errcode = 'HAAT1', message = 'statement.days_too_many';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statement_is_of_days_past before insert on statement for each row execute function statement_is_of_days_past();
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- Whatever of its day came after the file of that day was uploaded is missed by the next one.
    ['find_missing_theirs(text)', 'a.captured_at >= v_from - interval ''4 days'' and a.captured_at < v_to and greatest(a.captured_at, a.heard_at) >= v_from',
      'a.captured_at >= v_from - interval ''62 days'' and a.captured_at < v_to
       and (a.captured_at >= v_from - interval ''4 days'' and greatest(a.captured_at, a.heard_at) >= v_from
         or not exists (select from settlement_case k where k.class = ''missing_theirs'' and k.attempt_id = a.id and k.refund_id is null
             and k.state <> ''undone'' and k.clear_to is distinct from ''found'')
           and exists (select from statement m where m.source = s.source and m.state = ''done''
             and a.captured_at >= (m.from_day::timestamp at time zone ''Asia/Dhaka'') - v_slack
             and a.captured_at < ((m.to_day + 1)::timestamp at time zone ''Asia/Dhaka'') - v_slack))'],
    ['find_missing_theirs(text)', 'r.done_at >= v_from and r.done_at < v_to',
      'r.done_at >= v_from - interval ''62 days'' and r.done_at < v_to
       and (r.done_at >= v_from or not exists (select from settlement_case k where k.class = ''missing_theirs'' and k.refund_id = r.id
             and k.state <> ''undone'' and k.clear_to is distinct from ''found'')
           and exists (select from statement m where m.source = s.source and m.state = ''done''
             and r.done_at >= (m.from_day::timestamp at time zone ''Asia/Dhaka'') - v_slack
             and r.done_at < ((m.to_day + 1)::timestamp at time zone ''Asia/Dhaka'') - v_slack))'],
    -- A file of before the day was over is not the day's.
    ['day_waits_for(text,date)', 'state not in (''refused'',''undone'') and p_day between from_day and to_day) then ''no_statement''',
      'state not in (''refused'',''undone'') and p_day between from_day and to_day
      and made_at >= ((p_day + 1)::timestamp at time zone ''Asia/Dhaka'')) then ''no_statement'''],
    ['day_waits_for(text,date)', 'c.state in (''open'',''proposed'')) then ''differences''',
      'c.state in (''open'',''proposed'')) then ''differences''
    when exists (select from payment_attempt a where a.method = p_source and a.captured_currency = ''BDT''
      and a.captured_at >= (p_day::timestamp at time zone ''Asia/Dhaka'') and a.captured_at < ((p_day + 1)::timestamp at time zone ''Asia/Dhaka'')
      and not exists (select from settled_capture d where d.attempt_id = a.id)
      and not exists (select from settlement_case k where k.class = ''missing_theirs'' and k.attempt_id = a.id and k.refund_id is null
        and (k.state = ''noted'' or k.state = ''cleared'' and k.clear_to <> ''found''))) then ''unsettled''
    when exists (select from refund r join payment_attempt a on a.id = r.attempt_id and a.method = p_source where r.state = ''succeeded'' and r.currency = ''BDT''
      and r.done_at >= (p_day::timestamp at time zone ''Asia/Dhaka'') and r.done_at < ((p_day + 1)::timestamp at time zone ''Asia/Dhaka'')
      and not exists (select from settled_refund d where d.refund_id = r.id)
      and not exists (select from transition t where t.machine = ''refund'' and t.subject_id = r.id and t.to_state = ''manual'')
      and not exists (select from settlement_case k where k.class = ''missing_theirs'' and k.refund_id = r.id
        and (k.state = ''noted'' or k.state = ''cleared'' and k.clear_to <> ''found''))) then ''unsettled'''],
    -- Explained by nothing, and told before: it is the same money.
    ['judge_statement_lines(text,integer,integer)', 'when x.kind = ''other'' then ''missing_ours''',
      'when x.is_told then ''duplicate''
          when x.kind = ''other'' then ''missing_ours'''],
    ['judge_statement_lines(text,integer,integer)', 'as was_missing',
      'as was_missing,
                 (l.attempt_id is null or l.kind = ''refund'' and l.refund_id is null) and l.status = ''completed'' and exists (select from statement_line e join statement m on m.id = e.statement_id
                   where e.trx = l.trx and m.source = s.source and e.kind = l.kind and e.status = l.status and e.amount_minor = l.amount_minor
                     and e.currency = l.currency and e.class is not null and (e.kind <> ''other'' or e.at = l.at)
                     and (m.state in (''posting'',''done'') and m.id <> s.id or m.id = s.id and e.kind <> ''other'' and e.line < l.line)) as is_told'],
    ['finish_statement_undo(text)', '  perform forget_claims(p_statement);',
      '  insert into settlement_case (id, source, statement_id, class, day, attempt_id, refund_id, our_minor)
  select difference_id(p_statement || '':booked:'' || b.line), u.source, p_statement, ''missing_theirs'',
      (coalesce(r.done_at, a.captured_at) at time zone ''Asia/Dhaka'')::date, a.id, r.id, coalesce(r.amount_minor, a.captured_minor)
    from statement_booking b join statement u on u.id = b.statement_id join payment_attempt a on a.id = b.attempt_id left join refund r on r.id = b.refund_id
   where b.statement_id = p_statement and case when r.id is null
       then a.captured_currency = ''BDT'' and not exists (select from settled_capture d where d.attempt_id = a.id)
       else r.state = ''succeeded'' and r.currency = ''BDT'' and not exists (select from settled_refund d where d.refund_id = r.id) end
  on conflict do nothing;
  perform forget_claims(p_statement);']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
