-- What of a statement waits is found in the order in which it is posted, however much of it has been posted before.
drop index remittance_row_waiting;
--> statement-breakpoint
create index remittance_row_waiting on remittance_row (remittance_id, (-payout_minor), line) where state = 'waiting';
--> statement-breakpoint
-- The same rule as before, without a row's way to JSON and back: whatever is not named here stays.
create or replace function keep_remittance_row() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_was remittance_row := old;
begin
  v_was.consignment_id := new.consignment_id;
  v_was.match := new.match;
  v_was.outcome := new.outcome;
  v_was.findings := new.findings;
  v_was.difference_minor := new.difference_minor;
  v_was.candidates := new.candidates;
  v_was.contradicted_id := new.contradicted_id;
  v_was.state := new.state;
  v_was.decided_by := new.decided_by;
  v_was.reason := new.reason;
  v_was.posted_at := new.posted_at;
  v_was.decision := new.decision;
  v_was.decided_at := new.decided_at;
  v_was.proposal_id := new.proposal_id;
  v_was.disputed_at := new.disputed_at;
  v_was.posting_no := new.posting_no;
  v_was.settled := new.settled;
  if v_was is distinct from new or new.posting_no < old.posting_no
    or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
    or old.state <> 'posted' and new.posting_no <> old.posting_no then
    raise exception 'a row stays as it was read' using errcode = '23514', constraint = 'remittance_row_kept';
  end if;
  if new.state = 'posted' and old.state <> 'posted' and new.decided_by is null
    and not coalesce((select c.is_released from courier_rule c where c.courier = (select m.courier from remittance m where m.id = new.remittance_id)
      and c.rule = 'clean_1' order by c.made_at desc, c.id desc limit 1), false) then
    raise exception 'what two have not released is in shadow' using errcode = '23514', constraint = 'remittance_row_in_shadow';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function keep_courier_debt() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_cash courier_cash;
  v_charge courier_charge;
  v_keeps boolean;
begin
  if tg_table_name = 'courier_cash' then
    v_cash := old;
    v_cash.settled_minor := new.settled_minor;
    v_cash.moved_minor := new.moved_minor;
    v_cash.state := new.state;
    v_keeps := v_cash is not distinct from new;
  else
    v_charge := old;
    v_charge.settled_minor := new.settled_minor;
    v_charge.state := new.state;
    v_keeps := v_charge is not distinct from new;
  end if;
  if not v_keeps then
    raise exception 'a debt keeps whose it is' using errcode = '23514', constraint = 'courier_debt_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function note_row_difference() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.difference_minor := case when new.findings = '[]'::jsonb then 0 else row_difference(new.findings) end;
  return new;
end $$;
--> statement-breakpoint
-- The taking that counts is looked up for each parcel alone: a statement of many rows never reads what others have taken.
create or replace function take_parcels(p_remittance text, p_takes jsonb) returns table (no bigint, taking text)
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into remittance_taking (consignment_id, nth, remittance_id, line)
    select x.parcel, 1 + (select count(*) from remittance_untaking u where u.consignment_id = x.parcel), p_remittance, x.line
      from (select distinct on (t ->> 'parcel') t ->> 'parcel' as parcel, (t ->> 'line')::integer as line
        from jsonb_array_elements(p_takes) with ordinality x(t, n) order by t ->> 'parcel', n) x
    on conflict (consignment_id, nth) do nothing;
  return query select x.n, case when k.remittance_id <> p_remittance then 'earlier_file' when k.line = (x.t ->> 'line')::integer then 'first' else 'same_file' end
    from jsonb_array_elements(p_takes) with ordinality x(t, n)
      cross join lateral (select t.remittance_id, t.line from remittance_taking t where t.consignment_id = x.t ->> 'parcel'
        and t.nth = 1 + (select count(*) from remittance_untaking u where u.consignment_id = x.t ->> 'parcel') limit 1) k
     order by x.n;
end $$;
