-- Taken and given back whole before it was settled, a payment and its refunds are nothing to a wallet that nets them: its files name
-- neither, and nothing is owed by anybody. Two of finance may say so of all of them together. Nothing is posted by it, so that it is
-- only said where our books hold nothing of the payment with the wallet; a file that names any of them after all takes it back.
create table netted_payment (
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
  returned_with text,
  returned_at timestamp with time zone,
  constraint netted_payment_amount check (amount_minor > 0),
  constraint netted_payment_words check (char_length(reference) between 3 and 100 and char_length(note) <= 300),
  constraint netted_payment_by_two check (proposed_by <> agreed_by),
  constraint netted_payment_returned check ((returned_with is null) = (returned_at is null))
);
--> statement-breakpoint
create unique index netted_payment_one on netted_payment (attempt_id) where returned_at is null;
--> statement-breakpoint
create index netted_payment_difference on netted_payment (difference_id);
--> statement-breakpoint
create function netted_payment_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.difference_id, new.attempt_id, new.order_id, new.wallet, new.amount_minor, new.reference, new.note, new.proposed_by, new.agreed_by, new.made_at)
    is distinct from (old.id, old.difference_id, old.attempt_id, old.order_id, old.wallet, old.amount_minor, old.reference, old.note, old.proposed_by, old.agreed_by, old.made_at)
    or old.returned_at is not null then
    raise exception 'what was said of a payment stays as it was said' using errcode = '23514', constraint = 'netted_payment_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger netted_payment_moves before update on netted_payment for each row execute function netted_payment_moves();
--> statement-breakpoint
create trigger netted_payment_stays before delete on netted_payment for each statement execute function refuse_change();
--> statement-breakpoint
alter table netted_payment enable row level security;
--> statement-breakpoint
alter table netted_payment force row level security;
--> statement-breakpoint
create policy inside on netted_payment to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on netted_payment for select to haat_read using (true);
--> statement-breakpoint
create policy staff on netted_payment for select to haat_app using (haat_kind() = 'finance');
--> statement-breakpoint
grant select on netted_payment to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert on netted_payment to haat_job;
--> statement-breakpoint
grant update (returned_with, returned_at) on netted_payment to haat_job;
--> statement-breakpoint
alter table settlement_case drop constraint settlement_case_to;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_to
  check (clear_to in ('bank','gateway_fee','written_off','next_statement','found','dispute','claimed','untaken','unmade','netted'));
--> statement-breakpoint
-- What of a payment our books have taken off the wallet again, by refunds that are home and that no statement has named.
create function given_back_at_wallet(p_attempt text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(w.amount), 0)::bigint from refund r join payment_attempt a on a.id = r.attempt_id
    join journal j on j.event_type = 'J8c' and j.event_key = home_key(r.id)
    join journal_line w on w.journal_id = j.id and w.side = 'C' and w.account = 'A:GW:' || a.method
   where r.attempt_id = p_attempt and r.state = 'succeeded'
     and not exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(r.id))
$$;
--> statement-breakpoint
-- Its whole sum, where wallet and books owe each other nothing of a payment that a difference is about; otherwise nothing.
create function nettable_of(p_difference text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce((select a.captured_minor from settlement_case c join payment_attempt a on a.id = c.attempt_id
   where c.id = p_difference and c.class = 'missing_theirs' and c.refund_id is null and c.suspense_minor = 0
     and a.method = c.source and a.captured_currency = 'BDT' and a.captured_minor > 0 and given_back_at_wallet(a.id) = a.captured_minor
     and not exists (select from settled_capture s where s.attempt_id = a.id)
     and not exists (select from netted_payment n where n.attempt_id = a.id and n.returned_at is null)
     and not exists (select from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null)
     and not exists (select from dispute d where d.attempt_id = a.id)
     and not exists (select from refund r where r.attempt_id = a.id and (r.state not in ('succeeded','rejected','withdrawn')
       or exists (select from untaken_refund u where u.refund_id = r.id and u.returned_at is null)
       or exists (select from settlement_case k where k.refund_id = r.id and k.state = 'proposed')))
     and not exists (select from settlement_case k join statement_line l on l.statement_id = k.statement_id and l.line = k.line
       where k.source = c.source and k.state in ('open','proposed') and (l.attempt_id = a.id or l.attempt_id is null and (
         upper(l.trx) in (upper(a.gateway_trx_id), upper(a.repeated_trx_id))
         or exists (select from refund r where r.attempt_id = a.id and upper(r.provider_refund_trx) = upper(l.trx)))))), 0)::bigint
$$;
--> statement-breakpoint
-- Of a difference that the caller has locked and of which another has proposed it. Null: something of it is settled meanwhile, or open.
create function net_payment(p_difference text, p_by text) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  c settlement_case%rowtype;
  v_id text;
  v_amount bigint;
begin
  select * into strict c from settlement_case where id = p_difference;
  -- No refund leaves the wallet while it is reckoned what went back.
  perform pg_advisory_xact_lock(hashtextextended('settle:' || c.source, 0));
  v_amount := nettable_of(c.id);
  if c.state <> 'proposed' or c.clear_to <> 'netted' or v_amount <= 0 then
    return null;
  end if;
  v_id := c.id || ':' || 1 + (select count(*) from netted_payment where difference_id = c.id);
  insert into netted_payment (id, difference_id, attempt_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by)
  select v_id, c.id, a.id, a.order_id, c.source, v_amount, c.clear_reference, coalesce(c.clear_note, ''), c.proposed_by, p_by
    from payment_attempt a where a.id = c.attempt_id;
  update settlement_case k set state = 'cleared', clear_to = 'netted', clear_reference = c.clear_reference, clear_note = c.clear_note,
      proposed_by = c.proposed_by, proposed_at = c.proposed_at, cleared_by = p_by, cleared_at = now()
   where k.class = 'missing_theirs' and k.suspense_minor = 0
     and (k.id = c.id or k.state = 'open' and k.refund_id in (select r.id from refund r where r.attempt_id = c.attempt_id));
  return v_id;
end $$;
--> statement-breakpoint
-- A file names something of it, or what was missed of it is missed no more: each of them stands for itself again.
create function return_netted(p_attempts text[], p_with text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_back text[];
begin
  with back as (update netted_payment set returned_with = p_with, returned_at = now()
     where attempt_id = any (p_attempts) and returned_at is null returning attempt_id)
  select coalesce(array_agg(attempt_id), '{}') into v_back from back;
  if cardinality(v_back) = 0 then
    return 0;
  end if;
  update settlement_case set state = 'open', clear_to = null, clear_reference = null, clear_note = null, proposed_by = null, proposed_at = null,
      cleared_by = null, cleared_at = null
   where class = 'missing_theirs' and state = 'cleared' and clear_to = 'netted' and attempt_id = any (v_back);
  return cardinality(v_back);
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['post_statement_lines(text,integer,integer)', '  perform return_unsettled(v_settled, p_statement);', '  perform return_unsettled(v_settled, p_statement);
  perform return_netted(v_settled, p_statement);'],
    ['post_statement_lines(text,integer,integer)', '  perform return_untaken(array(select d.refund_id from settled_refund d', '  perform return_netted(array(select r.attempt_id from settled_refund d join refund r on r.id = d.refund_id
    where d.statement_id = p_statement and d.line between p_from and p_to), p_statement);
  perform return_untaken(array(select d.refund_id from settled_refund d'],
    ['settle_late_captures(text)', '  perform return_unsettled(v_attempts, ''late'');', '  perform return_unsettled(v_attempts, ''late'');
  perform return_netted(v_attempts, ''late'');'],
    ['settle_late_refunds(text)', '    perform return_untaken(array[x.refund_id], ''late'');', '    perform return_untaken(array[x.refund_id], ''late'');
    perform return_netted(array[x.attempt_id], ''late'');'],
    ['finish_statement_undo(text)', '  update settlement_case set state = ''undone'' where statement_id = p_statement and state <> ''undone'';',
     '  perform return_netted(array(select n.attempt_id from netted_payment n join settlement_case c on c.attempt_id = n.attempt_id
    where c.statement_id = p_statement and c.clear_to = ''netted'' and n.returned_at is null), p_statement || '':undone'');
  update settlement_case set state = ''undone'' where statement_id = p_statement and state <> ''undone'';'],
    ['find_missing_theirs(text)', '       and not exists (select from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null)',
     '       and not exists (select from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null)
       and not exists (select from netted_payment n where n.attempt_id = a.id and n.returned_at is null)'],
    ['find_missing_theirs(text)', '       and not exists (select from untaken_refund u where u.refund_id = r.id and u.returned_at is null)',
     '       and not exists (select from untaken_refund u where u.refund_id = r.id and u.returned_at is null)
       and not exists (select from netted_payment n where n.attempt_id = r.attempt_id and n.returned_at is null)'],
    ['find_missing_theirs(text)', '        and not exists (select from untaken_refund u where u.refund_id = w.refund_id and u.returned_at is null)',
     '        and not exists (select from untaken_refund u where u.refund_id = w.refund_id and u.returned_at is null)
        and not exists (select from netted_payment n where n.attempt_id = w.attempt_id and n.returned_at is null)'],
    ['day_waits_for(text,date)', '      and not exists (select from settled_capture d where d.attempt_id = a.id)',
     '      and not exists (select from settled_capture d where d.attempt_id = a.id)
      and not exists (select from netted_payment n where n.attempt_id = a.id and n.returned_at is null)'],
    ['day_waits_for(text,date)', '      and not exists (select from settled_refund d where d.refund_id = r.id)',
     '      and not exists (select from settled_refund d where d.refund_id = r.id)
      and not exists (select from netted_payment n where n.attempt_id = r.attempt_id and n.returned_at is null)'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select ''J10'', j.event_key, ''a debt written off', 'select ''L12'', n.id, ''netted with its wallet, and books that say otherwise''
  from netted_payment n left join attempts a on a.id = n.attempt_id
 where n.returned_at is null and ($1 or n.order_id = any ($3)) and (a.captured_minor is distinct from n.amount_minor
   or given_back_at_wallet(n.attempt_id) <> n.amount_minor or exists (select from settled_capture s where s.attempt_id = n.attempt_id))
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
  foreach f in array array['given_back_at_wallet(text)','nettable_of(text)','net_payment(text,text)','return_netted(text[],text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
  grant execute on function given_back_at_wallet(text) to haat_read;
end $$;
