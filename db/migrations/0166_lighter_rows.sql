-- What of a statement waits is posted as it stands in its file, for there neighbours are neighbours in our books as well; what takes comes
-- after all that brings, as before.
drop index remittance_row_waiting;
--> statement-breakpoint
create index remittance_row_waiting on remittance_row (remittance_id, (payout_minor < 0), line) where state = 'waiting';
--> statement-breakpoint
-- The parcels of many rows are read from what was sent once, and what was let go of them is counted once for all.
create or replace function take_parcels(p_remittance text, p_takes jsonb) returns table (no bigint, taking text)
language plpgsql set search_path = public, pg_temp as $$
declare
  v_parcels text[];
  v_lines integer[];
begin
  select array_agg(t ->> 'parcel' order by n), array_agg((t ->> 'line')::integer order by n) into v_parcels, v_lines
    from jsonb_array_elements(p_takes) with ordinality x(t, n);
  insert into remittance_taking (consignment_id, nth, remittance_id, line)
    select distinct on (x.parcel) x.parcel, 1 + coalesce(u.times, 0), p_remittance, x.line
      from unnest(v_parcels, v_lines) with ordinality x(parcel, line, n)
        left join (select consignment_id, count(*) as times from remittance_untaking where consignment_id = any (v_parcels) group by 1) u on u.consignment_id = x.parcel
     order by x.parcel, x.n
    on conflict (consignment_id, nth) do nothing;
  return query select x.n, case when k.remittance_id <> p_remittance then 'earlier_file' when k.line = x.line then 'first' else 'same_file' end
    from unnest(v_parcels, v_lines) with ordinality x(parcel, line, n)
      left join (select consignment_id, count(*) as times from remittance_untaking where consignment_id = any (v_parcels) group by 1) u on u.consignment_id = x.parcel
      cross join lateral (select t.remittance_id, t.line from remittance_taking t where t.consignment_id = x.parcel and t.nth = 1 + coalesce(u.times, 0) limit 1) k
     order by x.n;
end $$;
--> statement-breakpoint
-- Attempts move as the rows of `legal_move` say, as before; asked once for all that one statement moves.
create function only_legal_moves_of_all() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from (select max(x.was) as was, max(x.becomes) as becomes
          from (select id, state as was, null::text as becomes from stale union all select id, null, state from fresh) x group by x.id) y
        where y.was is distinct from y.becomes
          and not exists (select from legal_move m where m.machine = tg_argv[0] and m.from_state = y.was and m.to_state = y.becomes))
      and not pg_has_role(session_user, 'haat_owner', 'usage') then
    raise exception '% is not moved so', tg_argv[0] using errcode = '23514', constraint = 'legal_move';
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger payment_attempt_moved on payment_attempt;
--> statement-breakpoint
create trigger payment_attempt_moved after update on payment_attempt referencing old table as stale new table as fresh for each statement
  execute function only_legal_moves_of_all('attempt');
--> statement-breakpoint
-- The same two refusals, asked once of each journal instead of twice.
create or replace function journal_balanced() returns trigger language plpgsql as $$
declare
  v_journal bigint;
  v_is_new boolean;
begin
  select x.journal_id, x.is_balanced and x.first = x.last and x.first = j.currency into v_journal, v_is_new
    from (select f.journal_id, count(*) >= 2 and sum(case f.side when 'D' then f.amount else -f.amount end) = 0 as is_balanced,
        min(account_currency(f.account)) as first, max(account_currency(f.account)) as last from fresh f group by f.journal_id) x
      left join journal j on j.id = x.journal_id
   where not x.is_balanced or x.first <> x.last or x.first is distinct from j.currency or j.made_xid <> pg_current_xact_id() limit 1;
  if found and v_is_new then
    raise exception 'journal % was posted before', v_journal using errcode = 'HAAT3';
  elsif found then
    raise exception 'journal % does not balance', v_journal using errcode = 'HAAT3';
  end if;
  return null;
end $$;
