-- Money that a wallet took and settles in no statement can be ended. Two of finance say that it is claimed: it leaves what the wallet
-- holds for suspense (J20), and from there, again by two, the bank, the losses, or the wallet once more. Wherever it lies, a statement
-- that settles it after all brings it back first, so that the wallet owes it once and not twice.
create table unsettled_claim (
  id text primary key,
  difference_id text not null references settlement_case(id),
  attempt_id text not null references payment_attempt(id),
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
  constraint unsettled_claim_amount check (amount_minor > 0),
  constraint unsettled_claim_words check (char_length(reference) between 3 and 100 and char_length(note) <= 300),
  constraint unsettled_claim_by_two check (proposed_by <> agreed_by),
  constraint unsettled_claim_account check (account in ('X:SUSPENSE','A:BANK','E:BAD_DEBT')),
  constraint unsettled_claim_returned check ((returned_with is null) = (returned_at is null))
);
--> statement-breakpoint
create unique index unsettled_claim_one on unsettled_claim (attempt_id) where returned_at is null;
--> statement-breakpoint
create index unsettled_claim_difference on unsettled_claim (difference_id);
--> statement-breakpoint
create function unsettled_claim_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.difference_id, new.attempt_id, new.order_id, new.wallet, new.amount_minor, new.reference, new.note, new.proposed_by, new.agreed_by, new.made_at)
    is distinct from (old.id, old.difference_id, old.attempt_id, old.order_id, old.wallet, old.amount_minor, old.reference, old.note, old.proposed_by, old.agreed_by, old.made_at)
    or old.returned_at is not null or new.account <> old.account and (old.account <> 'X:SUSPENSE' or new.returned_at is not null) then
    raise exception 'a claim on a wallet keeps what was said' using errcode = '23514', constraint = 'unsettled_claim_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger unsettled_claim_moves before update on unsettled_claim for each row execute function unsettled_claim_moves();
--> statement-breakpoint
create trigger unsettled_claim_stays before delete on unsettled_claim for each statement execute function refuse_change();
--> statement-breakpoint
alter table unsettled_claim enable row level security;
--> statement-breakpoint
alter table unsettled_claim force row level security;
--> statement-breakpoint
create policy inside on unsettled_claim to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on unsettled_claim for select to haat_read using (true);
--> statement-breakpoint
create policy staff on unsettled_claim for select to haat_app using (haat_kind() = 'finance');
--> statement-breakpoint
grant select on unsettled_claim to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on unsettled_claim to haat_job;
--> statement-breakpoint
grant update (account, returned_with, returned_at) on unsettled_claim to haat_job;
--> statement-breakpoint
alter table settlement_case add column suspense_since timestamp with time zone;
--> statement-breakpoint
alter table settlement_case drop constraint settlement_case_to;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_to
  check (clear_to in ('bank','gateway_fee','written_off','next_statement','found','dispute','claimed'));
--> statement-breakpoint
-- What is claimed lies in suspense since two claimed it, not since it was missed.
create or replace view suspense_check as
select 'L12'::text as rule, id as subject, 'in suspense for ' || business_days_since(coalesce(suspense_since, made_at)) || ' business days: ' || suspense_minor as detail
  from settlement_case where state in ('open','proposed') and suspense_minor <> 0 and business_days_since(coalesce(suspense_since, made_at)) >= 3;
--> statement-breakpoint
-- What of a payment its wallet still holds in our books: nothing, once it is settled or claimed.
create function unsettled_of(p_attempt text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce((select a.captured_minor
      - coalesce((select sum(r.amount_minor) from refund r join journal j on j.event_type = 'J8c' and j.event_key = r.id
        join journal_line w on w.journal_id = j.id and w.side = 'C' and w.account = 'A:GW:' || a.method
        where r.attempt_id = a.id and not exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(r.id))), 0)
      - coalesce((select sum(case w.side when 'C' then w.amount else -w.amount end) from dispute d
        join journal j on j.event_type in ('J12a','J12b') and j.event_key = d.id
        join journal_line w on w.journal_id = j.id and w.account = 'A:GW:' || a.method
        where d.attempt_id = a.id and not exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(d.id))), 0)
    from payment_attempt a where a.id = p_attempt and a.method <> 'cod' and a.captured_currency = 'BDT'
      and not exists (select from settled_capture s where s.attempt_id = a.id)
      and not exists (select from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null)), 0)::bigint
$$;
--> statement-breakpoint
-- Of a difference that the caller has locked and of which another has proposed it. Null: it is settled meanwhile, or nothing of it is left.
create function claim_unsettled(p_difference text, p_by text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  c settlement_case%rowtype;
  v_id text;
  v_order text;
  v_amount bigint;
begin
  select * into strict c from settlement_case where id = p_difference;
  -- No refund leaves the wallet while it is reckoned what the wallet holds.
  perform pg_advisory_xact_lock(hashtextextended('settle:' || c.source, 0));
  v_amount := unsettled_of(c.attempt_id);
  if c.class <> 'missing_theirs' or c.refund_id is not null or c.state <> 'proposed' or c.clear_to <> 'claimed' or c.suspense_minor <> 0 or v_amount <= 0 then
    return null;
  end if;
  select order_id into strict v_order from payment_attempt where id = c.attempt_id;
  v_id := c.id || ':' || 1 + (select count(*) from unsettled_claim where difference_id = c.id);
  insert into unsettled_claim (id, difference_id, attempt_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by)
  values (v_id, c.id, c.attempt_id, v_order, c.source, v_amount, c.clear_reference, coalesce(c.clear_note, ''), c.proposed_by, p_by);
  update settlement_case set state = 'open', suspense_minor = v_amount, suspense_since = now(), clear_to = null, clear_reference = null,
    clear_note = null, proposed_by = null, proposed_at = null where id = c.id;
  perform post_settlement(array[
    row('J20', v_id, v_order, 1, 'X:SUSPENSE', 'D', v_amount)::settlement_posting,
    row('J20', v_id, v_order, 2, 'A:GW:' || c.source, 'C', v_amount)::settlement_posting]);
  return v_id;
end $$;
--> statement-breakpoint
-- Back to what the wallet holds, from wherever it lies. Its difference is open again, if it was over.
create function return_unsettled(p_attempts text[], p_with text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_back text[];
begin
  with back as (update unsettled_claim set returned_with = p_with, returned_at = now()
     where attempt_id = any (p_attempts) and returned_at is null returning id)
  select coalesce(array_agg(id), '{}') into v_back from back;
  if cardinality(v_back) = 0 then
    return 0;
  end if;
  perform post_settlement((select array_agg(row('J20', u.id || ':back', u.order_id, x.no, x.account, x.side, u.amount_minor)::settlement_posting)
    from unsettled_claim u cross join lateral (values (1::smallint, 'A:GW:' || u.wallet, 'D'), (2::smallint, u.account, 'C')) x(no, account, side)
   where u.id = any (v_back)));
  update settlement_case c set suspense_minor = 0, suspense_since = null where c.state <> 'cleared'
     and c.id in (select difference_id from unsettled_claim where id = any (v_back));
  update settlement_case c set suspense_minor = 0, suspense_since = null, state = 'open', clear_to = null, clear_reference = null, clear_note = null,
      proposed_by = null, proposed_at = null, cleared_by = null, cleared_at = null
   where c.state = 'cleared' and c.id in (select difference_id from unsettled_claim where id = any (v_back));
  return cardinality(v_back);
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- Of what is not with the wallet any more, a refund leaves the bank; the wallet takes it from what it pays out.
    ['refund_source(text)', 'exists (select from settled_capture where attempt_id = p_attempt)', 'exists (select from settled_capture where attempt_id = p_attempt)
    or exists (select from unsettled_claim where attempt_id = p_attempt and returned_at is null)'],
    ['find_missing_theirs(text)', 'and not exists (select from settled_capture d where d.attempt_id = a.id)', 'and not exists (select from settled_capture d where d.attempt_id = a.id)
       and not exists (select from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null)'],
    ['find_missing_theirs(text)', 'and not exists (select from settled_capture d where d.attempt_id = w.attempt_id and w.refund_id is null)', 'and not exists (select from settled_capture d where d.attempt_id = w.attempt_id and w.refund_id is null)
        and not exists (select from unsettled_claim u where u.attempt_id = w.attempt_id and w.refund_id is null and u.returned_at is null)'],
    ['post_statement_lines(text,integer,integer)', 'select coalesce(array_agg(attempt_id), ''{}'') into v_settled from settled;', 'select coalesce(array_agg(attempt_id), ''{}'') into v_settled from settled;
  perform return_unsettled(v_settled, p_statement);'],
    -- What was missed has come, whatever else is to be said of its line.
    ['post_statement_lines(text,integer,integer)', 'and l.class = ''late'' and c.class = ''missing_theirs'' and c.state in (''open'',''proposed'')', 'and c.class = ''missing_theirs'' and c.state in (''open'',''proposed'')
     and (exists (select from settled_capture d where d.statement_id = l.statement_id and d.line = l.line)
       or exists (select from settled_refund d where d.statement_id = l.statement_id and d.line = l.line))'],
    ['finish_statement_undo(text)', '  update settlement_case set state = ''undone'' where', '  perform return_unsettled(array(select u.attempt_id from unsettled_claim u join settlement_case c on c.id = u.difference_id
    where c.statement_id = p_statement and u.returned_at is null), p_statement || '':undone'');
  update settlement_case set state = ''undone'' where'],
    ['ledger_rules(timestamp with time zone,boolean)', '- coalesce(kept.sum, 0)) from attempts a', '- coalesce(kept.sum, 0)
        - coalesce((select u.amount_minor from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null), 0)) from attempts a'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select ''J10'', j.event_key, ''a debt written off', 'select ''L12'', u.id, ''claimed, and books that say otherwise'' from unsettled_claim u
 where ($1 or u.order_id = any ($3)) and (not exists (select from journal j join journal_line l on l.journal_id = j.id
     where j.event_type = ''J20'' and j.event_key = u.id and l.account = ''A:GW:'' || u.wallet and l.side = ''C'' and l.amount = u.amount_minor)
   or (u.returned_at is not null) <> exists (select from journal j where j.event_type = ''J20'' and j.event_key = u.id || '':back'')
   or (u.account <> ''X:SUSPENSE'') <> exists (select from journal j where j.event_type = ''J20'' and j.event_key = u.id || '':ended''))
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
  foreach f in array array['unsettled_of(text)','claim_unsettled(text,text)','return_unsettled(text[],text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
