-- Whoever undoes a row's match after our bank has credited it takes nothing from the bank: what the row had brought is held in suspense, as a case
-- of that row, until its next posting clears it, or, once it is left out, until two end it.
alter table remittance_case add column is_held boolean not null default false, drop constraint remittance_case_once;
--> statement-breakpoint
alter table remittance_case add constraint remittance_case_once unique (remittance_id, line, posting_no, is_held);
--> statement-breakpoint
create index remittance_case_held on remittance_case (remittance_id) where is_held;
--> statement-breakpoint
-- Held is what a row had brought as it was posted last, and once.
create function guard_held_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.opened_minor >= 0 or new.suspense_minor <> new.opened_minor or not exists (select from remittance_row r where r.remittance_id = new.remittance_id and r.line = new.line
      and r.state = 'waiting' and r.posting_no = new.posting_no + 1)
    or exists (select from remittance_case s where s.remittance_id = new.remittance_id and s.line = new.line and s.is_held and s.state = 'open') then
    raise exception 'a row holds what its last posting had brought' using errcode = '23514', constraint = 'remittance_case_holds';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_case_holds before insert on remittance_case for each row when (new.is_held) execute function guard_held_case();
--> statement-breakpoint
-- What is held ends whole with the row's next posting; two end it once the row is left out, and not before.
create function keep_held_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_state text;
begin
  select r.state into v_state from remittance_row r where r.remittance_id = new.remittance_id and r.line = new.line for share;
  if v_state = 'waiting' or v_state = 'posted' and (new.state <> 'ended' or old.suspense_minor <> old.opened_minor) then
    raise exception 'what a row holds is cleared by its next posting' using errcode = '23514', constraint = 'remittance_case_held';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_case_held before update on remittance_case for each row when (old.is_held) execute function keep_held_case();
--> statement-breakpoint
-- A row that two have ended something of is not taken up again.
create function row_holds_whole() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from remittance_case s where s.remittance_id = new.remittance_id and s.line = new.line and s.is_held
      and s.posting_no = new.posting_no - 1 and s.suspense_minor <> s.opened_minor) then
    raise exception 'what the row had brought has ended otherwise' using errcode = '23514', constraint = 'remittance_row_holds_whole';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_holds_whole before update on remittance_row for each row
  when (old.state = 'dropped' and new.state = 'waiting' and new.posting_no > 1) execute function row_holds_whole();
--> statement-breakpoint
-- Nor does it post twice what it brought once.
create function row_clears_held() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from remittance_row r join remittance_case s on s.remittance_id = r.remittance_id and s.line = r.line and s.is_held and s.state = 'open'
      where r.remittance_id = new.remittance_id and r.line = new.line and r.state = 'posted') then
    raise exception 'a posted row holds nothing' using errcode = '23514', constraint = 'remittance_row_clears_held';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger remittance_row_clears_held after update on remittance_row deferrable initially deferred for each row
  when (new.state = 'posted' and old.state <> 'posted' and new.posting_no > 1) execute function row_clears_held();
--> statement-breakpoint
-- What of a statement is on its way to our bank as the books have it: what still is to come, less what its rows that wait have not brought yet.
create function remittance_in_transit(p_remittance text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select remittance_left(p_remittance) - coalesce((select sum(r.payout_minor) from remittance_row r where r.remittance_id = p_remittance and r.state = 'waiting'), 0)::bigint
    - coalesce((select sum(s.opened_minor) from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line
        and r.state = 'waiting' and r.posting_no = s.posting_no + 1 where s.remittance_id = p_remittance and s.is_held), 0)::bigint
$$;
--> statement-breakpoint
-- What a posted row had brought and our bank has credited, so that undoing its match holds it in suspense; poisha.
create function remittance_row_holds(p_remittance text, p_line integer) returns bigint language sql stable set search_path = public, pg_temp as $$
  select case when r.payout_minor > 0 and remittance_in_transit(r.remittance_id) < r.payout_minor
      and (exists (select from remittance_credit c where c.remittance_id = r.remittance_id and c.undone_at is null)
        or exists (select from remittance_case s where s.remittance_id = r.remittance_id and s.line is null)) then r.payout_minor else 0 end
    from remittance_row r where r.remittance_id = p_remittance and r.line = p_line and r.state = 'posted'
$$;
--> statement-breakpoint
revoke all on function remittance_in_transit(text), remittance_row_holds(text, integer), guard_held_case(), keep_held_case(), row_holds_whole(), row_clears_held() from public;
--> statement-breakpoint
grant execute on function remittance_in_transit(text), remittance_row_holds(text, integer) to haat_job, haat_app;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- What a row that was left out holds has come.
    ['remittance_left(text)', 'from remittance m where m.id', '- coalesce((select sum(s.opened_minor) from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line
        and r.state = ''dropped'' and r.posting_no = s.posting_no + 1 where s.remittance_id = m.id and s.is_held), 0)::bigint
    from remittance m where m.id'],
    -- Of such a row what its buyer gave beyond what its parcel's cash lacks.
    ['over_taken_of(text)', 'and r.posting_no = s.posting_no and r.state = ''posted''', 'and case when s.is_held then r.posting_no = s.posting_no + 1 and r.state = ''dropped''
        else r.posting_no = s.posting_no and r.state = ''posted'' end'],
    ['over_taken_of(text)', '- coalesce((r.settled ->> ''cash'')::bigint, 0)', '- case when s.is_held then coalesce((select k.due_minor - k.settled_minor - k.moved_minor from courier_cash k
          where k.consignment_id = r.consignment_id and k.state = ''open''), 0) else coalesce((r.settled ->> ''cash'')::bigint, 0) end']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
