-- A refund that we say went home, and that no statement of its wallet names, can be ended by two of finance. Either the wallet never
-- took it off what it paid: then the bank has it still, and it lies in suspense (J20) until two say what else it was, or a statement
-- names it after all and everything is as before. Or it was never made: then J8c is booked back, and the buyer is owed it again.
create table untaken_refund (
  id text primary key,
  difference_id text not null references settlement_case(id),
  refund_id text not null references refund(id),
  order_id text not null references orders(id),
  wallet text not null,
  amount_minor bigint not null,
  reference text not null,
  note text not null default '',
  proposed_by text not null references user_account(id),
  agreed_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  account text not null default 'X:SUSPENSE',
  returned_with text,
  returned_at timestamp with time zone,
  constraint untaken_refund_amount check (amount_minor > 0),
  constraint untaken_refund_words check (char_length(reference) between 3 and 100 and char_length(note) <= 300),
  constraint untaken_refund_by_two check (proposed_by <> agreed_by),
  constraint untaken_refund_account check (account in ('X:SUSPENSE','E:GW_FEE')),
  constraint untaken_refund_returned check ((returned_with is null) = (returned_at is null))
);
--> statement-breakpoint
create unique index untaken_refund_one on untaken_refund (refund_id) where returned_at is null;
--> statement-breakpoint
create index untaken_refund_difference on untaken_refund (difference_id);
--> statement-breakpoint
create table unmade_refund (
  id text primary key,
  difference_id text not null references settlement_case(id),
  refund_id text not null references refund(id),
  order_id text not null references orders(id),
  wallet text not null,
  amount_minor bigint not null,
  reference text not null,
  note text not null default '',
  proposed_by text not null references user_account(id),
  agreed_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  trx text,
  home_key text not null,
  account text not null,
  netting_key text,
  constraint unmade_refund_once unique (home_key),
  constraint unmade_refund_amount check (amount_minor > 0),
  constraint unmade_refund_words check (char_length(reference) between 3 and 100 and char_length(note) <= 300),
  constraint unmade_refund_by_two check (proposed_by <> agreed_by)
);
--> statement-breakpoint
create index unmade_refund_refund on unmade_refund (refund_id);
--> statement-breakpoint
create index unmade_refund_trx on unmade_refund (trx) where trx is not null;
--> statement-breakpoint
create function untaken_refund_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.difference_id, new.refund_id, new.order_id, new.wallet, new.amount_minor, new.reference, new.note, new.proposed_by, new.agreed_by, new.made_at)
    is distinct from (old.id, old.difference_id, old.refund_id, old.order_id, old.wallet, old.amount_minor, old.reference, old.note, old.proposed_by, old.agreed_by, old.made_at)
    or old.returned_at is not null or new.account <> old.account and (old.account <> 'X:SUSPENSE' or new.returned_at is not null) then
    raise exception 'what was said of a refund stays as it was said' using errcode = '23514', constraint = 'untaken_refund_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger untaken_refund_moves before update on untaken_refund for each row execute function untaken_refund_moves();
--> statement-breakpoint
create trigger untaken_refund_stays before delete on untaken_refund for each statement execute function refuse_change();
--> statement-breakpoint
create trigger unmade_refund_append_only before update or delete on unmade_refund for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['untaken_refund','unmade_refund'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('create policy staff on %I for select to haat_app using (haat_kind() = ''finance'')', t);
    execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
    execute format('grant insert on %I to haat_job', t);
  end loop;
  grant update (account, returned_with, returned_at) on untaken_refund to haat_job;
end $$;
--> statement-breakpoint
alter table settlement_case drop constraint settlement_case_to;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_to
  check (clear_to in ('bank','gateway_fee','written_off','next_statement','found','dispute','claimed','untaken','unmade'));
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('refund','succeeded','failed'), ('attempt','refunded','partially_refunded'),
  ('attempt','refunded','captured'), ('attempt','partially_refunded','captured');
--> statement-breakpoint
-- By which name the books know that a refund is home: a new one each time it was found never to have been made.
create function home_key(p_refund text) returns text
language sql stable set search_path = public, pg_temp as $$
  select p_refund || case when count(*) = 0 then '' else ':anew:' || count(*) end from unmade_refund where refund_id = p_refund
$$;
--> statement-breakpoint
create or replace function netting_key(p_subject text) returns text
language sql stable set search_path = public, pg_temp as $$
  select home_key(p_subject) || case when count(*) = 0 then '' else ':again:' || count(*) end from undone_netting where subject_id = p_subject
$$;
--> statement-breakpoint
-- Whether our books have credited the bank with it: at once, or when its wallet took it from what it paid.
create function refund_left_bank(p_refund text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from journal j join journal_line l on l.journal_id = j.id
      where j.event_type = 'J8c' and j.event_key = home_key(p_refund) and l.account = 'A:BANK' and l.side = 'C')
    or exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(p_refund))
$$;
--> statement-breakpoint
-- What is home is owed again only where two have said so, and each time anew.
create function refund_is_unmade() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from unmade_refund u where u.refund_id = new.id
      and not exists (select from journal j where j.event_type = 'J8r' and j.event_key = u.home_key)) then
    raise exception 'what is home stays home' using errcode = '23514', constraint = 'refund_stays_home';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refund_unmade before update of state on refund for each row
  when (old.state = 'succeeded' and new.state = 'failed') execute function refund_is_unmade();
--> statement-breakpoint
create function payment_is_unmade() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from unmade_refund u join refund r on r.id = u.refund_id where r.attempt_id = new.id
      and not exists (select from journal j where j.event_type = 'J8r' and j.event_key = u.home_key)) then
    raise exception 'what went home went home' using errcode = '23514', constraint = 'attempt_stays_refunded';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger attempt_unmade before update of state on payment_attempt for each row
  when (old.state = 'refunded' and new.state in ('partially_refunded','captured') or old.state = 'partially_refunded' and new.state = 'captured')
  execute function payment_is_unmade();
--> statement-breakpoint
-- Of a difference that the caller has locked and of which another has proposed it. Null: it has been settled meanwhile, or never left the bank.
create function take_untaken(p_difference text, p_by text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  c settlement_case%rowtype;
  r refund%rowtype;
  v_id text;
begin
  select * into strict c from settlement_case where id = p_difference;
  perform pg_advisory_xact_lock(hashtextextended('settle:' || c.source, 0));
  select * into r from refund where id = c.refund_id;
  if not found or c.class <> 'missing_theirs' or c.state <> 'proposed' or c.clear_to <> 'untaken' or c.suspense_minor <> 0
    or r.state <> 'succeeded' or r.currency <> 'BDT' or not refund_left_bank(r.id)
    or exists (select from settled_refund s where s.refund_id = r.id)
    or exists (select from untaken_refund u where u.refund_id = r.id and u.returned_at is null) then
    return null;
  end if;
  v_id := c.id || ':' || 1 + (select count(*) from untaken_refund where difference_id = c.id);
  insert into untaken_refund (id, difference_id, refund_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by)
  values (v_id, c.id, r.id, r.order_id, c.source, r.amount_minor, c.clear_reference, coalesce(c.clear_note, ''), c.proposed_by, p_by);
  update settlement_case set state = 'open', suspense_minor = - r.amount_minor, suspense_since = now(), clear_to = null, clear_reference = null,
    clear_note = null, proposed_by = null, proposed_at = null where id = c.id;
  perform post_settlement(array[
    row('J20', v_id, r.order_id, 1, 'A:BANK', 'D', r.amount_minor)::settlement_posting,
    row('J20', v_id, r.order_id, 2, 'X:SUSPENSE', 'C', r.amount_minor)::settlement_posting]);
  return v_id;
end $$;
--> statement-breakpoint
-- Off the bank again, from wherever it lies. Its difference is open again, if it was over.
create function return_untaken(p_refunds text[], p_with text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_back text[];
begin
  with back as (update untaken_refund set returned_with = p_with, returned_at = now()
     where refund_id = any (p_refunds) and returned_at is null returning id)
  select coalesce(array_agg(id), '{}') into v_back from back;
  if cardinality(v_back) = 0 then
    return 0;
  end if;
  perform post_settlement((select array_agg(row('J20', u.id || ':back', u.order_id, x.no, x.account, x.side, u.amount_minor)::settlement_posting)
    from untaken_refund u cross join lateral (values (1::smallint, u.account, 'D'), (2::smallint, 'A:BANK', 'C')) x(no, account, side)
   where u.id = any (v_back)));
  update settlement_case c set suspense_minor = 0, suspense_since = null where c.state <> 'cleared'
     and c.id in (select difference_id from untaken_refund where id = any (v_back));
  update settlement_case c set suspense_minor = 0, suspense_since = null, state = 'open', clear_to = null, clear_reference = null, clear_note = null,
      proposed_by = null, proposed_at = null, cleared_by = null, cleared_at = null
   where c.state = 'cleared' and c.id in (select difference_id from untaken_refund where id = any (v_back));
  return cardinality(v_back);
end $$;
--> statement-breakpoint
-- Said and not yet booked: the caller moves the refund and its payment between both. Null: a statement has named it meanwhile.
create function unmake_refund(p_difference text, p_by text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  c settlement_case%rowtype;
  r refund%rowtype;
  v_id text;
begin
  select * into strict c from settlement_case where id = p_difference;
  perform pg_advisory_xact_lock(hashtextextended('settle:' || c.source, 0));
  select * into r from refund where id = c.refund_id for update;
  if not found or c.class <> 'missing_theirs' or c.state <> 'proposed' or c.clear_to <> 'unmade' or r.state <> 'succeeded' or r.currency <> 'BDT'
    or exists (select from settled_refund s where s.refund_id = r.id)
    or exists (select from transition t where t.machine = 'refund' and t.subject_id = r.id and t.to_state = 'manual') then
    return null;
  end if;
  v_id := home_key(r.id) || ':unmade';
  insert into unmade_refund (id, difference_id, refund_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by, trx, home_key, account, netting_key)
  select v_id, c.id, r.id, r.order_id, c.source, r.amount_minor, c.clear_reference, coalesce(c.clear_note, ''), c.proposed_by, p_by,
      r.provider_refund_trx, j.event_key, l.account, (select n.event_key from journal n where n.event_type = 'J2' and n.event_key = netting_key(r.id))
    from journal j join journal_line l on l.journal_id = j.id and l.side = 'C' where j.event_type = 'J8c' and j.event_key = home_key(r.id);
  return v_id;
end $$;
--> statement-breakpoint
-- J8c the other way round, and what its wallet was said to have taken for it. Whatever was missed of it is over.
create function book_unmade(p_id text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  u unmade_refund%rowtype;
  v_attempt text;
begin
  select * into strict u from unmade_refund where id = p_id;
  select attempt_id into strict v_attempt from refund where id = u.refund_id;
  perform return_untaken(array[u.refund_id], u.id);
  -- What was claimed of its wallet was less by this refund: two claim it anew.
  if u.account <> 'A:BANK' and u.netting_key is null then
    perform return_unsettled(array[v_attempt], u.id);
  end if;
  perform post_settlement(array[
    row('J8r', u.home_key, u.order_id, 1, u.account, 'D', u.amount_minor)::settlement_posting,
    row('J8r', u.home_key, u.order_id, 2, 'L:REFUND_IT', 'C', u.amount_minor)::settlement_posting]
    || coalesce((select array_agg(row('J2', j.event_key || ':undone', j.order_id, l.line_no, l.account, case l.side when 'D' then 'C' else 'D' end, l.amount)::settlement_posting)
      from journal j join journal_line l on l.journal_id = j.id where j.event_type = 'J2' and j.event_key = u.netting_key), '{}'));
  update settlement_case c set state = 'cleared', clear_to = 'unmade', clear_reference = u.reference, clear_note = u.note,
      proposed_by = u.proposed_by, proposed_at = coalesce(c.proposed_at, u.made_at), cleared_by = u.agreed_by, cleared_at = u.made_at
   where c.class = 'missing_theirs' and c.refund_id = u.refund_id and c.suspense_minor = 0
     and (c.state in ('open','proposed') or c.state = 'cleared' and c.clear_to = 'next_statement');
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['netting_of(text[])', 'j.event_type = ''J8c'' and j.event_key = r.id', 'j.event_type = ''J8c'' and j.event_key = home_key(r.id)'],
    ['unsettled_of(text)', 'j.event_type = ''J8c'' and j.event_key = r.id', 'j.event_type = ''J8c'' and j.event_key = home_key(r.id)'],
    -- A number that a refund was told by stays its number, also where it was never made.
    ['match_statement_lines(text,integer,integer)', 'join refund r on r.provider_refund_trx = g.trx and r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          join payment_attempt a on a.id = r.attempt_id and a.method = v_source),',
     'join lateral (select x.id, x.attempt_id, x.state, x.amount_minor, x.provider_refund_part from refund x where x.provider_refund_trx = g.trx
            union select x.id, x.attempt_id, x.state, x.amount_minor, x.provider_refund_part from unmade_refund m join refund x on x.id = m.refund_id where m.trx = g.trx) r
            on r.state in (''submitting'',''submitted'',''unknown'',''failed'',''manual'',''succeeded'')
          join payment_attempt a on a.id = r.attempt_id and a.method = v_source),'],
    -- Nor is the first sending, told before, the second one.
    ['late_refunds()', 'l.amount_minor, s.made_at', 'l.amount_minor, s.made_at, l.at as stated_at'],
    ['late_refunds()', 'where not exists (select from settled_refund d where d.refund_id = r.id)', 'where not exists (select from settled_refund d where d.refund_id = r.id)
     and not (upper(r.provider_refund_trx) is distinct from upper(t.trx) and exists (select from unmade_refund m where m.refund_id = r.id
       and (upper(m.trx) = upper(t.trx) or t.stated_at < m.made_at)))'],
    ['settle_late_refunds(text)', '    update settlement_case set state = ''cleared'', clear_to = ''found'', clear_reference = x.statement_id', '    perform return_untaken(array[x.refund_id], ''late'');
    update settlement_case set state = ''cleared'', clear_to = ''found'', clear_reference = x.statement_id'],
    -- What was never made, as two said, and was sent a second time since: the first one as well is a case for people.
    ['judge_statement_lines(text,integer,integer)', 'and (x.nth > 1 or x.is_settled) then ''duplicate''', 'and (x.nth > 1 or x.is_settled or x.is_unmade) then ''duplicate'''],
    ['judge_statement_lines(text,integer,integer)', 'exists (select from settlement_case c where c.class = ''missing_theirs'' and c.state in (''open'',''proposed'',''cleared'')',
      'l.kind = ''refund'' and l.our_minor is not null and (l.trx is null or upper(r.provider_refund_trx) is distinct from upper(l.trx))
                   and exists (select from unmade_refund m where m.refund_id = l.refund_id and (upper(m.trx) = upper(l.trx) or l.at < m.made_at)) as is_unmade,
                 exists (select from settlement_case c where c.class = ''missing_theirs'' and c.state in (''open'',''proposed'',''cleared'') and c.clear_to is distinct from ''unmade'''],
    ['post_statement_lines(text,integer,integer)', '  select netting_of(array(', '  perform return_untaken(array(select d.refund_id from settled_refund d
    where d.statement_id = p_statement and d.line between p_from and p_to), p_statement);
  select netting_of(array('],
    ['find_missing_theirs(text)', 'and k.state <> ''undone'' and k.clear_to is distinct from ''found'')', 'and k.state <> ''undone'' and (k.clear_to is null or k.clear_to not in (''found'',''unmade'')))'],
    ['find_missing_theirs(text)', 'and not exists (select from settled_refund d where d.refund_id = r.id)', 'and not exists (select from settled_refund d where d.refund_id = r.id)
       and not exists (select from untaken_refund u where u.refund_id = r.id and u.returned_at is null)'],
    ['find_missing_theirs(text)', 'and not exists (select from settled_refund d where d.refund_id = w.refund_id)', 'and not exists (select from settled_refund d where d.refund_id = w.refund_id)
        and not exists (select from untaken_refund u where u.refund_id = w.refund_id and u.returned_at is null)'],
    ['day_waits_for(text,date)', 'k.state = ''cleared'' and k.clear_to <> ''found''', 'k.state = ''cleared'' and k.clear_to not in (''found'',''unmade'')'],
    -- What a file had taken from the bank it takes no more.
    ['undo_statement_lines(text,integer,integer)', '  v_keys := unnet_lines(p_statement, v_captures, v_refunds, v_disputes);', '  v_keys := unnet_lines(p_statement, v_captures, v_refunds, v_disputes);
  perform return_untaken(array(select u.refund_id from untaken_refund u join refund r on r.id = u.refund_id
    where u.returned_at is null and r.attempt_id = any (v_captures) and not refund_left_bank(r.id)), p_statement || '':undone'');'],
    ['finish_statement_undo(text)', '  update settlement_case set state = ''undone'' where', '  perform return_untaken(array(select u.refund_id from untaken_refund u join settlement_case c on c.id = u.difference_id
    where c.statement_id = p_statement and u.returned_at is null), p_statement || '':undone'');
  update settlement_case set state = ''undone'' where'],
    ['ledger_rules(timestamp with time zone,boolean)', 'left join journal j on j.event_key = r.id and j.event_type = ''J8c''', 'left join journal j on j.event_key = home_key(r.id) and j.event_type = ''J8c'''],
    ['ledger_rules(timestamp with time zone,boolean)', 'join journal j on j.event_type = ''J8c'' and j.event_key = r.id', 'join journal j on j.event_type = ''J8c'' and j.event_key = home_key(r.id)'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select ''J10'', j.event_key, ''a debt written off', 'select ''L12'', u.id, ''not taken, and books that say otherwise'' from untaken_refund u
 where ($1 or u.order_id = any ($3)) and (not exists (select from journal j join journal_line l on l.journal_id = j.id
     where j.event_type = ''J20'' and j.event_key = u.id and l.account = ''A:BANK'' and l.side = ''D'' and l.amount = u.amount_minor)
   or (u.returned_at is not null) <> exists (select from journal j where j.event_type = ''J20'' and j.event_key = u.id || '':back'')
   or (u.account <> ''X:SUSPENSE'') <> exists (select from journal j where j.event_type = ''J20'' and j.event_key = u.id || '':ended'')
   or u.returned_at is null and exists (select from settled_refund s where s.refund_id = u.refund_id))
union all
select ''J8c'', u.refund_id, ''never made, and books that say otherwise'' from unmade_refund u
 where ($1 or u.order_id = any ($3)) and (not exists (select from journal j join journal_line l on l.journal_id = j.id
     where j.event_type = ''J8r'' and j.event_key = u.home_key and l.account = u.account and l.side = ''D'' and l.amount = u.amount_minor)
   or not exists (select from journal j where j.event_type = ''J8c'' and j.event_key = u.home_key)
   or u.netting_key is not null and not exists (select from journal j where j.event_type = ''J2'' and j.event_key = u.netting_key || '':undone''))
union all
select ''J8c'', j.event_key, ''booked back otherwise than two agreed'' from journals j
 where j.event_type = ''J8r'' and not exists (select from unmade_refund u where u.home_key = j.event_key)
union all
select ''J10'', j.event_key, ''a debt written off']
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
  foreach f in array array['home_key(text)','refund_left_bank(text)','take_untaken(text,text)','return_untaken(text[],text)','unmake_refund(text,text)','book_unmade(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
  grant execute on function home_key(text) to haat_read;
end $$;
