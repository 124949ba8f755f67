-- Whoever undoes a match takes with it what was found against it, and what its posting had left behind. The row keeps the most that it ever
-- came to: that weighs in whatever is done with it later, under whichever parcel. What the market compares anew by itself forgets as before.
alter table remittance_row add column heaviest_minor bigint not null default 0;
--> statement-breakpoint
create or replace function note_row_difference() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.state = 'posted' and new.state = 'waiting' or old.consignment_id is not null and new.consignment_id is null then
      new.heaviest_minor := greatest(old.heaviest_minor, old.difference_minor, abs((old.settled ->> 'moved')::bigint), abs((old.settled ->> 'claimed')::bigint),
        abs((old.settled ->> 'suspense')::bigint));
    end if;
  end if;
  new.difference_minor := case when new.findings = '[]'::jsonb then 0 else row_difference(new.findings) end;
  return new;
end $$;
--> statement-breakpoint
-- What is lost sight of where a row is left out: all that it brings or names, whatever it differs by, or ever did.
create function row_left_out(r remittance_row) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select greatest(r.difference_minor, r.heaviest_minor, abs(r.payout_minor), abs(r.payout_minor + r.advance_minor), abs(r.collected_minor))
$$;
--> statement-breakpoint
-- The same where a match is undone: of a row that waits what was found against it, of a posted one all that its posting moved or left behind.
create function row_let_go(r remittance_row) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select case when r.state <> 'posted' then greatest(r.difference_minor, r.heaviest_minor)
    else greatest(row_left_out(r), abs((r.settled ->> 'cash')::bigint), abs((r.settled ->> 'moved')::bigint), abs((r.settled ->> 'claimed')::bigint),
      abs((r.settled ->> 'suspense')::bigint)) end
$$;
--> statement-breakpoint
-- Its match was undone by this person alone.
create function row_undone_alone(r remittance_row, p_by text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from remittance_act a where a.remittance_id = r.remittance_id and a.line = r.line and a.act = 'unmatch' and a.by_id = p_by and not a.detail ? 'proposal')
$$;
--> statement-breakpoint
-- A matched statement that is taken back leaves out all of its rows at once. What a person has done with one of them, two take back.
create function recall_weight(p_id text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(row_left_out(r)), 0)::bigint from remittance_row r where r.remittance_id = p_id
$$;
--> statement-breakpoint
create function recall_by_two(p_id text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select recall_weight(p_id) > setting_now('remittance_alone_minor', 500000)
    or exists (select from remittance_act a where a.remittance_id = p_id and a.line is not null and a.by_id is not null)
$$;
--> statement-breakpoint
revoke all on function row_left_out(remittance_row), row_let_go(remittance_row), row_undone_alone(remittance_row, text), recall_weight(text), recall_by_two(text) from public;
--> statement-breakpoint
grant execute on function row_left_out(remittance_row), row_let_go(remittance_row), row_undone_alone(remittance_row, text), recall_weight(text), recall_by_two(text) to haat_job, haat_app;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('guard_recall()'::regprocedure);
  v_was text := 'greatest(abs(new.gross_minor), abs(new.net_minor)) > setting_now(''remittance_file_alone_minor'', 20000000)';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'guard_recall() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, 'recall_by_two(new.id)');
end $patch$;
