-- A wallet withholds money of a payment because of a complaint: what it says, what came of it and who agreed to that.
create table dispute (
  id text primary key,
  attempt_id text not null references payment_attempt(id),
  order_id text not null references orders(id),
  wallet text not null,
  reference text not null,
  amount_minor bigint not null,
  noticed_on date not null,
  note text not null,
  state text not null,
  difference_id text unique references settlement_case(id),
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  outcome text,
  bearer text,
  evidence text,
  proposed_by text references user_account(id),
  proposed_at timestamp with time zone,
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  version integer not null default 1,
  constraint dispute_amount check (amount_minor > 0),
  constraint dispute_words check (char_length(reference) between 3 and 100 and char_length(note) between 3 and 300 and char_length(evidence) between 3 and 300),
  constraint dispute_state check (state in ('open','won','lost')),
  constraint dispute_outcome check (outcome in ('won','lost') and bearer in ('market','vendor') and (outcome = 'lost') = (bearer is not null)),
  constraint dispute_proposed check ((proposed_by is null) = (proposed_at is null) and (outcome is null or (proposed_by is not null and evidence is not null))),
  constraint dispute_ended check (state = 'open' or outcome is null or outcome = state),
  constraint dispute_by_two check (state = 'open'
    or (proposed_by is not null and decided_by is not null and decided_at is not null and proposed_by <> decided_by))
);
--> statement-breakpoint
create unique index dispute_reference on dispute (wallet, reference);
--> statement-breakpoint
create unique index dispute_one on dispute (attempt_id) where state = 'open';
--> statement-breakpoint
create index dispute_attempt on dispute (attempt_id);
--> statement-breakpoint
create index dispute_order on dispute (order_id);
--> statement-breakpoint
create index dispute_made on dispute (state, made_at);
--> statement-breakpoint
-- How a lost one was shared out among the vendors' parts of its order.
create table dispute_share (
  dispute_id text not null references dispute(id),
  sub_order_id text not null references sub_order(id),
  goods_minor bigint not null,
  delivery_minor bigint not null,
  borne text not null,
  primary key (dispute_id, sub_order_id),
  constraint dispute_share_amounts check (goods_minor >= 0 and delivery_minor >= 0 and goods_minor + delivery_minor > 0),
  constraint dispute_share_borne check (borne in ('market','vendor','undelivered'))
);
--> statement-breakpoint
create index dispute_share_part on dispute_share (sub_order_id);
--> statement-breakpoint
-- The line of a statement in which the wallet says that it withholds, or puts back.
create table settled_dispute (
  dispute_id text not null references dispute(id),
  direction text not null,
  statement_id text not null,
  line integer not null,
  primary key (dispute_id, direction),
  constraint settled_dispute_line unique (statement_id, line),
  constraint settled_dispute_direction check (direction in ('withheld','returned'))
);
--> statement-breakpoint
alter table statement_line add column dispute_id text;
--> statement-breakpoint
grant update (dispute_id) on statement_line to haat_job;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('dispute','','open'), ('dispute','open','won'), ('dispute','open','lost');
--> statement-breakpoint
create trigger dispute_born before insert on dispute for each row execute function only_legal_moves('dispute');
--> statement-breakpoint
create trigger dispute_moved before update of state on dispute for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('dispute');
--> statement-breakpoint
create function keep_dispute() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' then
    raise exception 'a dispute is decided once' using errcode = '23514', constraint = 'dispute_once';
  end if;
  if (new.id, new.attempt_id, new.order_id, new.wallet, new.reference, new.amount_minor, new.noticed_on, new.note, new.difference_id, new.made_by, new.made_at)
    is distinct from (old.id, old.attempt_id, old.order_id, old.wallet, old.reference, old.amount_minor, old.noticed_on, old.note, old.difference_id, old.made_by, old.made_at) then
    raise exception 'a dispute keeps its words' using errcode = '23514', constraint = 'dispute_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger dispute_words_kept before update on dispute for each row execute function keep_dispute();
--> statement-breakpoint
create trigger dispute_stays before delete on dispute for each statement execute function refuse_change();
--> statement-breakpoint
create trigger dispute_share_append_only before update or delete on dispute_share for each statement execute function refuse_change();
--> statement-breakpoint
create trigger settled_dispute_append_only before update or delete on settled_dispute for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['dispute','dispute_share','settled_dispute'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_kind() = ''finance'')', t);
    execute format('grant select on %I to haat_read, haat_app, haat_job, haat_engine', t);
    execute format('grant insert on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
grant update (state, version, outcome, bearer, evidence, proposed_by, proposed_at, decided_by, decided_at) on dispute to haat_job;
--> statement-breakpoint
-- What a wallet withholds of a payment or has taken back for good.
create function in_dispute(p_attempt text) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(amount_minor), 0)::bigint from dispute where attempt_id = p_attempt and state <> 'won'
$$;
--> statement-breakpoint
grant execute on function in_dispute(text) to haat_job, haat_engine, haat_read;
--> statement-breakpoint
-- No taka goes back twice: what is disputed counts as charged back until it is decided.
create or replace function refund_ceiling() returns trigger language plpgsql as $$
declare
  captured bigint;
  claimed bigint;
begin
  select coalesce(captured_minor, 0) into captured from payment_attempt where id = new.attempt_id for update;
  select coalesce(sum(amount_minor), 0) into claimed from refund
   where attempt_id = new.attempt_id and state not in ('rejected','withdrawn','failed');
  if claimed + in_dispute(new.attempt_id) > captured then
    raise exception 'refund.above_captured' using errcode = 'HAAT1';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function dispute_ceiling() returns trigger language plpgsql as $$
declare
  v_attempt payment_attempt%rowtype;
begin
  select * into strict v_attempt from payment_attempt where id = new.attempt_id for update;
  if new.wallet <> v_attempt.method or new.order_id <> v_attempt.order_id then
    raise exception 'a dispute is about a payment of its wallet' using errcode = '23514', constraint = 'dispute_payment';
  end if;
  if in_dispute(new.attempt_id) + coalesce((select sum(amount_minor) from refund
      where attempt_id = new.attempt_id and state not in ('rejected','withdrawn','failed')), 0) > coalesce(v_attempt.captured_minor, 0) then
    raise exception 'dispute.above_captured' using errcode = 'HAAT1';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger dispute_ceiling after insert on dispute for each row execute function dispute_ceiling();
--> statement-breakpoint
alter table transition drop constraint transition_machine;
--> statement-breakpoint
alter table transition add constraint transition_machine check (machine in ('order','sub_order','attempt','refund','hand_in','dispute'));
--> statement-breakpoint
alter table settlement_case drop constraint settlement_case_to;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_to
  check (clear_to in ('bank','gateway_fee','written_off','next_statement','found','dispute'));
--> statement-breakpoint
-- The line of a statement that says of a dispute what we have been told already: its money is where our books have it.
create function match_dispute_lines(p_statement text, p_from integer, p_to integer) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  v_source text;
begin
  select source into strict v_source from statement where id = p_statement;
  update statement_line u set dispute_id = m.dispute_id, attempt_id = m.attempt_id
    from (
      select l.line, d.id as dispute_id, d.attempt_id, row_number() over (partition by d.id, l.net_minor > 0 order by l.line) as nth
        from statement_line l
        left join payment_attempt t on l.kind = 'other' and t.method = v_source and t.gateway_trx_id = coalesce(l.original_trx, l.trx)
        join dispute d on d.attempt_id = coalesce(l.attempt_id, t.id) and d.wallet = v_source and d.amount_minor = abs(l.amount_minor)
       where l.statement_id = p_statement and l.line between p_from and p_to and l.class is null and case
           when l.kind = 'other' then l.net_minor = d.amount_minor and d.state = 'won'
             and not exists (select from settled_dispute s where s.dispute_id = d.id and s.direction = 'returned')
           else (l.kind = 'reversal' and l.status = 'completed' or l.kind = 'capture' and l.status = 'reversed'
               and not exists (select from settled_capture c where c.attempt_id = d.attempt_id))
             and d.difference_id is null and not exists (select from settled_dispute s where s.dispute_id = d.id and s.direction = 'withheld') end) m
   where u.statement_id = p_statement and u.line = m.line and m.nth = 1;
end $$;
--> statement-breakpoint
-- What a wallet withheld out of its own account is taken from the payout as soon as it settles or states it.
create function dispute_netting(p_disputes text[]) returns settlement_posting[]
language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(row('J2', d.id, d.order_id, x.no, x.account, x.side, d.amount_minor)::settlement_posting), '{}')
    from dispute d join journal j on j.event_type = 'J12a' and j.event_key = d.id
    join journal_line w on w.journal_id = j.id and w.account = 'A:GW:' || d.wallet and w.side = 'C'
    cross join lateral (values (1::smallint, 'A:GW:' || d.wallet, 'D'), (2::smallint, 'A:BANK', 'C')) x(no, account, side)
   where d.id = any (p_disputes) and not exists (select from journal n where n.event_type = 'J2' and n.event_key = d.id)
     and not exists (select from journal b join journal_line l on l.journal_id = b.id
       where b.event_type = 'J12b' and b.event_key = d.id and l.account = w.account)
$$;
--> statement-breakpoint
-- Where a wallet puts back what it withheld: into its own account while that money has not been settled, otherwise into our bank.
create function dispute_return(p_dispute text) returns text
language sql stable set search_path = public, pg_temp as $$
  select case when exists (select from journal j join journal_line w on w.journal_id = j.id and w.account = 'A:GW:' || d.wallet
      where j.event_type = 'J12a' and j.event_key = d.id)
    and not exists (select from journal n where n.event_type = 'J2' and n.event_key = d.id) then 'A:GW:' || d.wallet else 'A:BANK' end
    from dispute d where d.id = p_dispute
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['settle_statement_lines(text,integer,integer)', 'perform judge_statement_lines(', 'perform match_dispute_lines(p_statement, p_from, p_to);
  perform judge_statement_lines('],
    ['judge_statement_lines(text,integer,integer)', 'when x.kind = ''other'' then ''missing_ours''',
     'when x.dispute_id is not null then ''matched''
          when x.kind = ''other'' then ''missing_ours'''],
    ['post_statement_lines(text,integer,integer)', '  select v_lines || coalesce(array_agg(row(x.event_type',
     '  insert into settled_dispute (dispute_id, direction, statement_id, line)
  select dispute_id, case when net_minor > 0 then ''returned'' else ''withheld'' end, statement_id, line from statement_line
   where statement_id = p_statement and line between p_from and p_to and dispute_id is not null and class = ''matched'';
  -- A fee that the wallet gives back with what it takes back.
  select v_lines || dispute_netting(array(
      select id from dispute where attempt_id = any (v_settled)
      union select dispute_id from statement_line where statement_id = p_statement and line between p_from and p_to
        and dispute_id is not null and class = ''matched'' and kind = ''reversal''))
    || coalesce((select array_agg(row(''J2'', p_statement || '':'' || l.line, d.order_id, y.no, y.account, y.side, l.fee_minor)::settlement_posting)
      from statement_line l join dispute d on d.id = l.dispute_id
      cross join lateral (values (1::smallint, ''A:BANK'', ''D''), (2::smallint, ''E:GW_FEE'', ''C'')) y(no, account, side)
     where l.statement_id = p_statement and l.line between p_from and p_to and l.class = ''matched'' and l.kind = ''reversal''), ''{}'')
    into v_lines;

  select v_lines || coalesce(array_agg(row(x.event_type'],
    ['ledger_rules(timestamp with time zone)', 'sum(a.captured_minor - coalesce(back.sum, 0))', 'sum(a.captured_minor - coalesce(back.sum, 0) - coalesce(kept.sum, 0))'],
    ['ledger_rules(timestamp with time zone)', ' back(sum) on true', ' back(sum) on true
      left join lateral (select sum(case w.side when ''C'' then w.amount else -w.amount end) from dispute d
        join journal j on j.event_type in (''J12a'',''J12b'') and j.event_key = d.id
        join journal_line w on w.journal_id = j.id and w.account = ''A:GW:'' || a.method
        where d.attempt_id = a.id and not exists (select from journal n where n.event_type = ''J2'' and n.event_key = d.id)) kept(sum) on true'],
    ['ledger_rules(timestamp with time zone)', 'where r.claimed > coalesce(a.captured_minor, 0)', 'where r.claimed + in_dispute(a.id) > coalesce(a.captured_minor, 0)'],
    ['ledger_rules(timestamp with time zone)', '$query$ using', 'union all
select ''J12'', d.id, ''dispute '' || d.state || '' of '' || d.amount_minor || '' lies as '' || coalesce(s.sum, 0) || '', payment '' || a.state
  from dispute d join attempts a on a.id = d.attempt_id
  left join lateral (select sum(case l.side when ''D'' then l.amount else -l.amount end) from journal j join journal_line l on l.journal_id = j.id
    where j.order_id = d.order_id and l.account = ''A:DISPUTE:'' || d.wallet and (j.event_key = d.id and j.event_type in (''J12a'',''J12b'')
      or j.event_type = ''J12c'' and split_part(j.event_key, '':'', 2) = d.id)) s(sum) on true
 where coalesce(s.sum, 0) <> case d.state when ''open'' then d.amount_minor else 0 end
   or (d.state = ''open'') and a.state <> ''disputed'' or (d.state = ''lost'') and a.state <> ''charged_back''
   or not exists (select from journal j where j.event_type = ''J12a'' and j.event_key = d.id)
   or (d.state = ''lost'') <> (d.amount_minor = coalesce((select sum(goods_minor + delivery_minor) from dispute_share where dispute_id = d.id), 0))
union all
select ''J12'', a.id, ''payment '' || a.state || '' without its dispute'' from attempts a
 where a.state = ''disputed'' and not exists (select from dispute d where d.attempt_id = a.id and d.state = ''open'')
   or a.state = ''charged_back'' and not exists (select from dispute d where d.attempt_id = a.id and d.state = ''lost'')
$query$ using']
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
  foreach f in array array['match_dispute_lines(text,integer,integer)','dispute_netting(text[])','dispute_return(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
