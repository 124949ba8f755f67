-- A shop's earning is its own to keep once the money that pays for it has come to the market (bangladesh.md 7.3): what a courier took at a
-- door once his statement is at our bank, what a wallet took once the wallet has settled it. Until then no cash in the shop's hand is set
-- off against it. Eight days after the delivery the market may lend a shop so much of it ('release_float_minor'; nothing unless two of
-- finance say so). An earning is counted as it became payable; what was given back of it later only makes less of what may be kept.
create function unreleased_of(p_vendor text) returns bigint language sql stable set search_path = public, pg_temp as $$
  with done as materialized (select s.id, s.order_id, s.delivered_at from sub_order s where s.vendor_id = p_vendor and s.state in ('completed','partially_refunded','refunded')),
  carried as materialized (
    select d.id, d.delivered_at, k.state, (select r.remittance_id from remittance_row r where r.consignment_id = k.consignment_id and r.state = 'posted'
        order by r.posted_at desc limit 1) as statement
      from done d join courier_cash k on k.sub_order_id = d.id),
  unpaid as materialized (select x.statement from (select distinct statement from carried where state <> 'open') x where remittance_left(x.statement) > 0),
  waits as (
    select k.id, k.delivered_at, true as by_courier from carried k where k.state = 'open' or k.statement in (select u.statement from unpaid u)
    union all
    select d.id, d.delivered_at, false from done d where exists (select 1 from payment_attempt a join unsettled_capture u on u.attempt_id = a.id where a.order_id = d.order_id)),
  earned as (
    select w.id, bool_or(w.by_courier and w.delivered_at <= now() - interval '8 days') as aged,
      coalesce((select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id and l.side = 'C' and l.account = 'L:V_PAYABLE:' || p_vendor
        where j.event_type = 'J4' and j.event_key = w.id), 0) as minor
    from waits w group by w.id)
  select (coalesce(sum(e.minor), 0) - least(coalesce(sum(e.minor) filter (where e.aged), 0), setting_now('release_float_minor', 0)))::bigint from earned e
$$;
--> statement-breakpoint
revoke all on function unreleased_of(text) from public;
--> statement-breakpoint
grant execute on function unreleased_of(text), remittance_left(text), setting_now(text, bigint) to haat_job, haat_engine;
--> statement-breakpoint
grant select on courier_cash, remittance, remittance_row, remittance_credit, remittance_case, unsettled_capture, setting to haat_engine;
--> statement-breakpoint
-- The shop's own, for its page; the wall is that of its balances.
create function shop_unreleased() returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select case when haat_kind() = 'vendor' and haat_member_role() in ('owner', 'manager', 'accountant') then unreleased_of(haat_vendor()) else 0 end
$$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function shop_unreleased() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function shop_unreleased() from public;
--> statement-breakpoint
grant execute on function shop_unreleased() to haat_app;
--> statement-breakpoint
alter table setting add constraint setting_float check (name <> 'release_float_minor' or value::text::bigint >= 0);
--> statement-breakpoint
