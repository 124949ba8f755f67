-- What the bank has paid is said by one and agreed to by another, and undone the same way: by a reversal, never by forgetting.
drop trigger bank_credit_append_only on bank_credit;
--> statement-breakpoint
alter table bank_credit
  add column id text,
  add column state text not null default 'noted',
  add column is_by_one boolean not null default false,
  add column decided_by text references user_account(id),
  add column decided_at timestamp with time zone,
  add column undo_reason text,
  add column undo_by text references user_account(id),
  add column undo_at timestamp with time zone,
  add column undone_by text references user_account(id),
  add column undone_at timestamp with time zone,
  add column version integer not null default 1;
--> statement-breakpoint
-- What one person noted before two were asked stands as it is, and says so.
update bank_credit set id = 'bcr_' || substr(md5(statement_id), 1, 26), is_by_one = true;
--> statement-breakpoint
alter table bank_credit drop constraint bank_credit_pkey;
--> statement-breakpoint
alter table bank_credit
  alter column id set not null,
  alter column state drop default,
  add primary key (id),
  drop constraint bank_credit_reference_key,
  add constraint bank_credit_state check (state in ('proposed','noted','undoing','undone','dropped')),
  add constraint bank_credit_by_two check (state in ('proposed','dropped') or is_by_one
    or (decided_by is not null and decided_at is not null and decided_by <> made_by)),
  add constraint bank_credit_undo check ((undo_by is null) = (undo_at is null) and (undo_by is null) = (undo_reason is null)
    and (state not in ('undoing','undone') or undo_by is not null) and char_length(undo_reason) between 3 and 300),
  add constraint bank_credit_undone_by_two check (state <> 'undone' or (undone_by is not null and undone_at is not null and undone_by <> undo_by));
--> statement-breakpoint
create unique index bank_credit_one on bank_credit (statement_id) where state in ('proposed','noted','undoing');
--> statement-breakpoint
create unique index bank_credit_reference on bank_credit (reference) where state in ('proposed','noted','undoing');
--> statement-breakpoint
create index bank_credit_statement on bank_credit (statement_id);
--> statement-breakpoint
grant update (state, version, decided_by, decided_at, undo_reason, undo_by, undo_at, undone_by, undone_at) on bank_credit to haat_job;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values ('bank_credit','','proposed'), ('bank_credit','proposed','noted'),
  ('bank_credit','proposed','dropped'), ('bank_credit','noted','undoing'), ('bank_credit','undoing','noted'), ('bank_credit','undoing','undone');
--> statement-breakpoint
alter table transition drop constraint transition_machine;
--> statement-breakpoint
alter table transition add constraint transition_machine check (machine in ('order','sub_order','attempt','refund','hand_in','dispute','bank_credit'));
--> statement-breakpoint
create trigger bank_credit_born before insert on bank_credit for each row execute function only_legal_moves('bank_credit');
--> statement-breakpoint
create trigger bank_credit_moved before update of state on bank_credit for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('bank_credit');
--> statement-breakpoint
create function keep_bank_credit() returns trigger language plpgsql as $$
begin
  if (new.id, new.statement_id, new.day, new.amount_minor, new.reference, new.made_by, new.made_at, new.is_by_one)
    is distinct from (old.id, old.statement_id, old.day, old.amount_minor, old.reference, old.made_by, old.made_at, old.is_by_one) then
    raise exception 'what was said of the bank stays as it was said' using errcode = '23514', constraint = 'bank_credit_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger bank_credit_words_kept before update on bank_credit for each row execute function keep_bank_credit();
--> statement-breakpoint
create trigger bank_credit_stays before delete on bank_credit for each statement execute function refuse_change();
--> statement-breakpoint
-- The difference of a credit that was undone is nobody's any more: no money of it lies in suspense.
alter table settlement_case drop constraint settlement_case_state;
--> statement-breakpoint
alter table settlement_case add constraint settlement_case_state check (state in ('open','proposed','cleared','noted','undone'));
--> statement-breakpoint
-- A day that was closed upon a credit opens again with it; that it was closed stays written.
drop trigger settled_day_append_only on settled_day;
--> statement-breakpoint
alter table settled_day
  add column opened_at timestamp with time zone,
  add column opened_with text references bank_credit(id),
  drop constraint settled_day_pkey,
  add primary key (source, day, closed_at),
  add constraint settled_day_opened check ((opened_at is null) = (opened_with is null));
--> statement-breakpoint
create unique index settled_day_closed on settled_day (source, day) where opened_at is null;
--> statement-breakpoint
create index settled_day_opened_with on settled_day (opened_with) where opened_with is not null;
--> statement-breakpoint
grant update (opened_at, opened_with) on settled_day to haat_job;
--> statement-breakpoint
create function keep_settled_day() returns trigger language plpgsql as $$
begin
  if old.opened_at is not null or (new.source, new.day, new.captured_minor, new.refunded_minor, new.fees_minor, new.credited_minor, new.closed_by, new.closed_at)
    is distinct from (old.source, old.day, old.captured_minor, old.refunded_minor, old.fees_minor, old.credited_minor, old.closed_by, old.closed_at) then
    raise exception 'a closed day keeps its sums and opens once' using errcode = '23514', constraint = 'settled_day_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger settled_day_sums_kept before update on settled_day for each row execute function keep_settled_day();
--> statement-breakpoint
create trigger settled_day_stays before delete on settled_day for each statement execute function refuse_change();
--> statement-breakpoint
drop function note_bank_credit(text, date, bigint, text, text);
--> statement-breakpoint
-- By which name the books know a credit: what one person noted was known by its statement.
create function bank_credit_key(c bank_credit) returns text language sql immutable set search_path = public, pg_temp as $$
  select case when c.is_by_one then c.statement_id || ':bank' else c.id end
$$;
--> statement-breakpoint
-- Two have agreed to what the bank paid: what differs from what the wallet stated is nobody's yet.
create function book_bank_credit(p_credit text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  c bank_credit%rowtype;
  s statement%rowtype;
  v_lacking bigint;
begin
  select * into strict c from bank_credit where id = p_credit;
  select * into strict s from statement where id = c.statement_id;
  v_lacking := s.net_minor - c.amount_minor;
  if v_lacking = 0 then
    return;
  end if;
  insert into settlement_case (id, source, statement_id, class, day, our_minor, their_minor, suspense_minor)
  values (difference_id(bank_credit_key(c)), s.source, s.id, 'bank', c.day, s.net_minor, c.amount_minor, v_lacking);
  perform post_settlement(array[
    row('J20', bank_credit_key(c), null, 1, 'X:SUSPENSE', case when v_lacking > 0 then 'D' else 'C' end, abs(v_lacking))::settlement_posting,
    row('J20', bank_credit_key(c), null, 2, 'A:BANK', case when v_lacking > 0 then 'C' else 'D' end, abs(v_lacking))::settlement_posting]);
end $$;
--> statement-breakpoint
-- Exactly what was posted, the other way round: its difference, and where that had been cleared to. How many closed days opened again.
create function unbook_bank_credit(p_credit text) returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  c bank_credit%rowtype;
  v_case text;
  v_opened integer;
begin
  select * into strict c from bank_credit where id = p_credit;
  v_case := difference_id(bank_credit_key(c));
  -- Whoever clears it holds this row: what he posted is seen below.
  perform 1 from settlement_case where id = v_case for update;
  perform post_settlement(coalesce((select array_agg(row('J20', j.event_key || ':undone', null, l.line_no, l.account,
      case l.side when 'D' then 'C' else 'D' end, l.amount)::settlement_posting)
    from journal j join journal_line l on l.journal_id = j.id
   where j.event_type = 'J20' and j.event_key in (bank_credit_key(c), v_case)), '{}'));
  update settlement_case set state = 'undone' where id = v_case;
  update settled_day d set opened_at = now(), opened_with = p_credit from statement s
   where s.id = c.statement_id and d.source = s.source and d.day between s.from_day and s.to_day and d.opened_at is null;
  get diagnostics v_opened = row_count;
  return v_opened;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['day_waits_for(text,date)', 'where source = p_source and day = p_day) then null', 'where source = p_source and day = p_day and opened_at is null) then null'],
    ['day_waits_for(text,date)', 'and not exists (select from bank_credit b where b.statement_id = s.id)) then ''no_bank_credit''',
     'and not exists (select from bank_credit b where b.statement_id = s.id and b.state in (''proposed'',''noted'',''undoing''))) then ''no_bank_credit''
    when exists (select from statement s join bank_credit b on b.statement_id = s.id and b.state in (''proposed'',''undoing'')
      where s.source = p_source and s.state = ''done'' and p_day between s.from_day and s.to_day) then ''credit_undecided'''],
    ['settled_day_sums(text,date)', 'left join bank_credit b on b.statement_id = s.id', 'left join bank_credit b on b.statement_id = s.id and b.state in (''noted'',''undoing'')'],
    ['close_settled_day(text,date,text)', 'where source = p_source and day = p_day) then', 'where source = p_source and day = p_day and opened_at is null) then']
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
  foreach f in array array['bank_credit_key(bank_credit)','book_bank_credit(text)','unbook_bank_credit(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
