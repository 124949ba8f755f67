-- A posted file that was the wrong one is undone whole: said by one of finance, agreed to by another, done by the worker. Its lines
-- stay as they were read; what they settled is open again, and the same file may come anew.
alter table statement
  add column undone_line integer not null default 0,
  add column rows_undone integer not null default 0,
  drop constraint statement_state,
  add constraint statement_state check (state in ('arriving','waiting','reading','posting','done','refused','undoing','undone'));
--> statement-breakpoint
drop index statement_once;
--> statement-breakpoint
create unique index statement_once on statement (source, file_hash) where state not in ('refused','undone');
--> statement-breakpoint
drop index statement_reference;
--> statement-breakpoint
create unique index statement_reference on statement (source, reference) where reference is not null and state not in ('refused','undone');
--> statement-breakpoint
drop index statement_open;
--> statement-breakpoint
create index statement_open on statement (made_at) where state in ('waiting','reading','posting','undoing');
--> statement-breakpoint
create table statement_undo (
  id text primary key,
  statement_id text not null references statement(id),
  state text not null,
  reason text not null,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  decided_by text references user_account(id),
  decided_at timestamp with time zone,
  done_at timestamp with time zone,
  version integer not null default 1,
  constraint statement_undo_state check (state in ('proposed','agreed','done','dropped')),
  constraint statement_undo_reason check (char_length(reason) between 3 and 300),
  constraint statement_undo_by_two check (state not in ('agreed','done') or (decided_by is not null and decided_at is not null and decided_by <> made_by)),
  constraint statement_undo_done check (state <> 'done' or done_at is not null)
);
--> statement-breakpoint
create unique index statement_undo_one on statement_undo (statement_id) where state in ('proposed','agreed');
--> statement-breakpoint
create index statement_undo_statement on statement_undo (statement_id);
--> statement-breakpoint
-- A refund or a dispute that a file had taken out of the wallet's account: each time that was undone.
create table undone_netting (
  id bigint generated always as identity primary key,
  subject_id text not null,
  statement_id text not null references statement(id),
  at timestamp with time zone not null default now(),
  constraint undone_netting_once unique (subject_id, statement_id)
);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['statement_undo','undone_netting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_engine', t);
    execute format('grant select, insert on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
create policy staff on statement_undo for select to haat_app using (haat_kind() = 'finance');
--> statement-breakpoint
grant select on statement_undo to haat_app;
--> statement-breakpoint
grant update (state, version, decided_by, decided_at, done_at) on statement_undo to haat_job;
--> statement-breakpoint
create trigger undone_netting_append_only before update or delete on undone_netting for each statement execute function refuse_change();
--> statement-breakpoint
create function keep_statement_undo() returns trigger language plpgsql as $$
begin
  if (new.id, new.statement_id, new.reason, new.made_by, new.made_at) is distinct from (old.id, old.statement_id, old.reason, old.made_by, old.made_at) then
    raise exception 'why a file is undone stays as it was said' using errcode = '23514', constraint = 'statement_undo_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statement_undo_words_kept before update on statement_undo for each row execute function keep_statement_undo();
--> statement-breakpoint
create trigger statement_undo_stays before delete on statement_undo for each statement execute function refuse_change();
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('statement_undo','','proposed'), ('statement_undo','proposed','agreed'),
  ('statement_undo','proposed','dropped'), ('statement_undo','agreed','done');
--> statement-breakpoint
create trigger statement_undo_born before insert on statement_undo for each row execute function only_legal_moves('statement_undo');
--> statement-breakpoint
create trigger statement_undo_moved before update of state on statement_undo for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('statement_undo');
--> statement-breakpoint
do $$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'transition_machine');
begin
  if strpos(v_was, '''bank_credit''::text') = 0 then
    raise exception 'transition_machine no longer has bank_credit';
  end if;
  alter table transition drop constraint transition_machine;
  execute 'alter table transition add constraint transition_machine ' || replace(v_was, '''bank_credit''::text', '''bank_credit''::text, ''statement_undo''::text');
end $$;
--> statement-breakpoint
-- What a file has settled is let go with it, and otherwise never.
create function keep_settled() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from gone g join statement s on s.id = g.statement_id where s.state <> 'undoing') then
    raise exception 'what a statement has settled stays settled' using errcode = 'HAAT2';
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['settled_capture','settled_refund','settled_dispute'] loop
    execute format('drop trigger %I on %I', t || '_append_only', t);
    execute format('create trigger %I before update on %I for each statement execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I after delete on %I referencing old table as gone for each statement execute function keep_settled()', t || '_stays', t);
    execute format('grant delete on %I to haat_job', t);
  end loop;
end $$;
--> statement-breakpoint
-- Why a file cannot be undone; null: it can.
create function undo_waits_for(p_statement text) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when s.state <> 'done' then 'not_done'
    when exists (select from bank_credit b where b.statement_id = s.id and b.state in ('proposed','noted','undoing')) then 'bank_credit'
    when exists (select from settled_day d where d.source = s.source and d.day between s.from_day and s.to_day and d.opened_at is null) then 'day_closed'
    when exists (select from settlement_case c where c.statement_id = s.id and c.state = 'cleared' and c.clear_to = 'dispute') then 'dispute'
    when exists (select from payment_claim p where p.statement_id = s.id and p.state = 'released') then 'claim'
    end from statement s where s.id = p_statement
$$;
--> statement-breakpoint
-- By which name the books know that a refund or a dispute was taken out of a wallet's payout: it may be undone and done again.
create function netting_key(p_subject text) returns text
language sql stable set search_path = public, pg_temp as $$
  select p_subject || case when count(*) = 0 then '' else ':again:' || count(*) end from undone_netting where subject_id = p_subject
$$;
--> statement-breakpoint
-- What buyers say they have sent is held against other files again.
create function forget_claims(p_statement text) returns void
language sql set search_path = public, pg_temp as $$
  update payment_claim set state = 'waiting', statement_id = null, line = null, stated_minor = null, found_at = null, proposed_by = null, proposed_at = null
   where statement_id = p_statement and state in ('matched','wrong_amount')
$$;
--> statement-breakpoint
create function begin_statement_undo(p_statement text) returns boolean
language plpgsql set search_path = public, pg_temp as $$
begin
  update statement set state = 'undoing', lease_until = null where id = p_statement and state = 'done';
  if not found then
    return false;
  end if;
  perform forget_claims(p_statement);
  return true;
end $$;
--> statement-breakpoint
-- What these lines took out of the wallet's account and no other line stands for any more.
create function unnet_lines(p_statement text, p_captures text[], p_refunds text[], p_disputes text[]) returns text[]
language plpgsql set search_path = public, pg_temp as $$
declare
  v_keys text[];
begin
  with hit as (
    select r.id from refund r where (r.attempt_id = any (p_captures) or r.id = any (p_refunds))
       and not exists (select from settled_capture c where c.attempt_id = r.attempt_id) and not exists (select from settled_refund d where d.refund_id = r.id)
    union
    select d.id from dispute d where (d.attempt_id = any (p_captures) or d.id = any (p_disputes))
       and not exists (select from settled_capture c where c.attempt_id = d.attempt_id)
       and not exists (select from settled_dispute s join statement_line l on l.statement_id = s.statement_id and l.line = s.line
         where s.dispute_id = d.id and s.direction = 'withheld' and l.kind = 'reversal')),
  netted as (select h.id, j.event_key from hit h join journal j on j.event_type = 'J2' and j.event_key = netting_key(h.id)),
  noted as (insert into undone_netting (subject_id, statement_id) select id, p_statement from netted order by id)
  select coalesce(array_agg(event_key), '{}') into v_keys from netted;
  return v_keys;
end $$;
--> statement-breakpoint
-- One batch of a file, the other way round, in one transaction: what its lines settled, what they posted, and where their
-- differences were cleared to. Nothing happens twice.
create function undo_statement_lines(p_statement text, p_from integer, p_to integer) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  v_captures text[];
  v_refunds text[];
  v_disputes text[];
  v_keys text[];
  v_done integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || source, 0)) from statement where id = p_statement;
  if not exists (select from statement where id = p_statement and state = 'undoing' and undone_line < p_from for update) then
    return 0;
  end if;
  with gone as (delete from settled_capture where statement_id = p_statement and line between p_from and p_to returning attempt_id)
    select coalesce(array_agg(attempt_id), '{}') into v_captures from gone;
  with gone as (delete from settled_refund where statement_id = p_statement and line between p_from and p_to returning refund_id)
    select coalesce(array_agg(refund_id), '{}') into v_refunds from gone;
  with gone as (delete from settled_dispute where statement_id = p_statement and line between p_from and p_to returning dispute_id)
    select coalesce(array_agg(dispute_id), '{}') into v_disputes from gone;
  v_keys := unnet_lines(p_statement, v_captures, v_refunds, v_disputes);
  with ended as (update settlement_case set state = 'undone' where statement_id = p_statement and line between p_from and p_to and state <> 'undone' returning id)
    select v_keys || coalesce(array_agg(id), '{}') into v_keys from ended;
  select v_keys || coalesce(array_agg(p_statement || ':' || line), '{}'), count(*) into v_keys, v_done
    from statement_line where statement_id = p_statement and line between p_from and p_to;
  perform post_settlement(coalesce((select array_agg(row(j.event_type, j.event_key || ':undone', j.order_id, l.line_no, l.account,
      case l.side when 'D' then 'C' else 'D' end, l.amount)::settlement_posting)
    from unnest(v_keys) k(key) cross join (values ('J2'), ('J20')) e(type)
    join journal j on j.event_type = e.type and j.event_key = k.key join journal_line l on l.journal_id = j.id), '{}'));
  update statement set undone_line = p_to, rows_undone = rows_undone + v_done where id = p_statement;
  return v_done;
end $$;
--> statement-breakpoint
-- What the file lacked is asked of nobody any more, and what it had brought of an earlier one is missed again.
create function finish_statement_undo(p_statement text) returns boolean
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('settle:' || source, 0)) from statement where id = p_statement;
  update statement set state = 'undone', lease_until = null where id = p_statement and state = 'undoing' and undone_line >= last_line;
  if not found then
    return false;
  end if;
  update settlement_case set state = 'undone' where statement_id = p_statement and state <> 'undone';
  update settlement_case c set state = 'open', clear_to = null, clear_reference = null, clear_note = null, proposed_by = null, proposed_at = null, cleared_at = null
    from statement s
   where s.id = c.statement_id and s.id <> p_statement and s.state not in ('undoing','undone') and c.class = 'missing_theirs' and c.state = 'cleared'
     and c.clear_to = 'found' and split_part(c.clear_reference, ':', 1) = p_statement
     and not exists (select from settlement_case o where o.class = 'missing_theirs' and o.state in ('open','proposed') and o.id <> c.id
       and o.attempt_id = c.attempt_id and o.refund_id is not distinct from c.refund_id);
  perform forget_claims(p_statement);
  return true;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['netting_of(text[])', 'n.event_key = r.id', 'n.event_key = netting_key(r.id)'],
    ['netting_of(text[])', 'row(''J2'', r.id, r.order_id', 'row(''J2'', netting_key(r.id), r.order_id'],
    ['dispute_netting(text[])', 'n.event_key = d.id', 'n.event_key = netting_key(d.id)'],
    ['dispute_netting(text[])', 'row(''J2'', d.id, d.order_id', 'row(''J2'', netting_key(d.id), d.order_id'],
    ['dispute_return(text)', 'n.event_key = d.id', 'n.event_key = netting_key(d.id)'],
    ['ledger_rules(timestamp with time zone)', 'n.event_key = r.id', 'n.event_key = netting_key(r.id)'],
    ['ledger_rules(timestamp with time zone)', 'n.event_key = d.id', 'n.event_key = netting_key(d.id)'],
    ['claim_moves()', 'when ''matched'' then new.state in (''released'',''rejected'')', 'when ''matched'' then new.state in (''released'',''rejected'',''waiting'')'],
    ['claim_moves()', 'when ''wrong_amount'' then new.state in (''released'',''rejected'')', 'when ''wrong_amount'' then new.state in (''released'',''rejected'',''waiting'')'],
    ['claim_moves()', '  if new.state = ''released'' and', '  if new.state = ''waiting'' and old.state <> ''waiting'' and not exists (select from statement where id = old.statement_id and state in (''undoing'',''undone'')) then
    raise exception ''a claim is forgotten only with its file'' using errcode = ''23514'', constraint = ''payment_claim_moves'';
  end if;
  if new.state = ''released'' and'],
    ['settled_day_sums(text,date)', 's.state <> ''refused''', 's.state not in (''refused'',''undone'')'],
    ['day_waits_for(text,date)', 'state <> ''refused''', 'state not in (''refused'',''undone'')'],
    ['day_waits_for(text,date)', 'state not in (''done'',''refused'')', 'state not in (''done'',''refused'',''undone'')'],
    ['day_waits_for(text,date)', 'when exists (select from settlement_case', 'when exists (select from statement s join statement_undo u on u.statement_id = s.id and u.state = ''proposed''
      where s.source = p_source and p_day between s.from_day and s.to_day) then ''undo_undecided''
    when exists (select from settlement_case']
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
  foreach f in array array['undo_waits_for(text)','netting_key(text)','forget_claims(text)','begin_statement_undo(text)','unnet_lines(text,text[],text[],text[])',
    'undo_statement_lines(text,integer,integer)','finish_statement_undo(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
  grant execute on function undo_waits_for(text) to haat_app;
  grant execute on function netting_key(text) to haat_read;
end $$;
