-- A courier's file is matched with our parcels, row by row, once a person has looked at it. A parcel stands for one row, the first that names it.
alter table consignment add column price_zone text, add column grams integer, add column ended_due_minor bigint,
  add constraint consignment_price_zone check (price_zone in ('inside','sub','outside')),
  add constraint consignment_grams check (grams between 1 and 1000000),
  add constraint consignment_ended_due check (ended_due_minor >= 0);
--> statement-breakpoint
alter table remittance_file add column rows_matched integer not null default 0, add column matched_at timestamp with time zone;
--> statement-breakpoint
alter table remittance_file drop constraint remittance_file_state, drop constraint remittance_file_whole;
--> statement-breakpoint
alter table remittance_file add constraint remittance_file_state check (state in ('arriving','waiting','reading','read','refused','matching','matched')),
  add constraint remittance_file_whole check (state not in ('read','matching','matched') or (header is not null and gross_minor is not null and net_minor is not null and read_at is not null)),
  add constraint remittance_file_matched check ((state = 'matched') = (matched_at is not null) and (state <> 'matched' or rows_matched = rows_read));
--> statement-breakpoint
drop index remittance_file_waiting;
--> statement-breakpoint
create index remittance_file_waiting on remittance_file (made_at) where state in ('waiting','reading','matching');
--> statement-breakpoint
grant update (rows_matched, matched_at) on remittance_file to haat_job;
--> statement-breakpoint
alter table remittance_row add column contradicted_id text references consignment(id), add column is_adjustment boolean not null default false,
  add column delivery_fee_minor bigint not null default 0, add column cod_fee_minor bigint not null default 0, add column charges jsonb not null default '[]',
  add column payout_minor bigint not null default 0, add column phone_tail text, add column tracking_stated text;
--> statement-breakpoint
create table remittance_taking (
  consignment_id text primary key references consignment(id),
  remittance_id text not null references remittance(id),
  line integer not null,
  constraint remittance_taking_row unique (remittance_id, line)
);
--> statement-breakpoint
alter table remittance_taking enable row level security;
--> statement-breakpoint
alter table remittance_taking force row level security;
--> statement-breakpoint
create policy inside on remittance_taking to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on remittance_taking for select to haat_read using (true);
--> statement-breakpoint
create policy staff on remittance_taking for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select, insert on remittance_taking to haat_job;
--> statement-breakpoint
grant select on remittance_taking to haat_engine, haat_read, haat_app;
--> statement-breakpoint
create trigger remittance_taking_append_only before update or delete on remittance_taking for each statement execute function refuse_change();
--> statement-breakpoint
-- What we know of a courier's parcels, as his rows are compared with it. Cash is asked for in whole taka; what a parcel that ended
-- otherwise than whole still asks for is said on it. Terms are those that held in Dhaka on the day it was handed over.
create function parcel_facts(p_ids text[]) returns table (id text, consignment text, reference text, zone text, grams integer, is_prepaid boolean,
    booked_minor bigint, due_minor bigint, state text, closed_at timestamp with time zone, phone_tail text, contract_id text)
language sql stable set search_path = public, pg_temp as $$
  select c.id, c.number, case when a.parts = 1 then o.number else o.number || '-' || s.seq end, coalesce(c.price_zone, s.zone),
    coalesce(c.grams, (select coalesce(sum(l.weight_grams * l.quantity), 0)::integer from order_line l where l.sub_order_id = s.id)),
    b.booked = 0, b.booked,
    coalesce((select k.due_minor from courier_cash k where k.consignment_id = c.id), c.ended_due_minor, case when e.state = 'returned' then 0 else b.booked end),
    e.state, case when c.state in ('delivered','partly_delivered','exchanged','rto_received') then c.state_at end, o.contact_phone_tail,
    (select t.id from courier_contract t where t.courier = c.courier and (t.vendor_id = c.vendor_id or t.vendor_id is null) and t.approved_at is not null
        and t.valid_from <= (c.handed_at at time zone 'Asia/Dhaka')::date and (t.valid_to is null or (c.handed_at at time zone 'Asia/Dhaka')::date < t.valid_to)
      order by t.vendor_id is null, t.valid_from desc, t.approved_at desc limit 1)
  from consignment c join sub_order s on s.id = c.sub_order_id join orders o on o.id = c.order_id
    cross join lateral (select count(*) as parts from sub_order x where x.order_id = o.id) a
    cross join lateral (select (greatest(cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor, 0) + 50) / 100 * 100 as booked) b
    cross join lateral (select case c.state when 'delivered' then 'delivered' when 'partly_delivered' then 'partial' when 'exchanged' then 'exchange'
      when 'rto_initiated' then 'returned' when 'rto_in_transit' then 'returned' when 'rto_received' then 'returned' else 'under_way' end as state) e
   where c.id = any (p_ids)
$$;
--> statement-breakpoint
revoke all on function parcel_facts(text[]) from public;
--> statement-breakpoint
grant execute on function parcel_facts(text[]) to haat_job, haat_app;
--> statement-breakpoint
-- Gives each parcel to the first row that takes it, in the order of `p_takes` ([{"parcel","line"}]); asked again, it answers the same.
create function take_parcels(p_remittance text, p_takes jsonb) returns table (no bigint, taking text)
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into remittance_taking (consignment_id, remittance_id, line)
    select distinct on (t ->> 'parcel') t ->> 'parcel', p_remittance, (t ->> 'line')::integer
      from jsonb_array_elements(p_takes) with ordinality x(t, n) order by t ->> 'parcel', n
    on conflict (consignment_id) do nothing;
  return query select n, case when k.remittance_id <> p_remittance then 'earlier_file' when k.line = (t ->> 'line')::integer then 'first' else 'same_file' end
    from jsonb_array_elements(p_takes) with ordinality x(t, n) join remittance_taking k on k.consignment_id = t ->> 'parcel' order by n;
end $$;
--> statement-breakpoint
revoke all on function take_parcels(text, jsonb) from public;
--> statement-breakpoint
grant execute on function take_parcels(text, jsonb) to haat_job;
--> statement-breakpoint
create index remittance_row_shown on remittance_row (remittance_id, (findings = '[]'::jsonb and contradicted_id is null), line);
