create index stock_movement_at on stock_movement (at);
--> statement-breakpoint
-- Every rule of the books once: of everything, or of what has been touched since an instant. A row is a violation.
create function ledger_rules(p_since timestamp with time zone) returns table (rule text, subject text, detail text)
language plpgsql stable security definer set search_path = public, pg_temp as $rules$
declare
  v_journals bigint[];
  v_orders text[];
  v_accounts text[];
  v_variants text[];
begin
  if p_since is not null then
    v_journals := array(select id from journal where created_at >= p_since);
    v_orders := array(select order_id from journal where id = any (v_journals) and order_id is not null
      union select order_id from transition where at >= p_since and order_id is not null);
    v_accounts := array(select account from journal_line where journal_id = any (v_journals)
      union select 'L:ESCROW:' || x from unnest(v_orders) x);
    v_variants := array(select variant_id from reservation where order_id = any (v_orders)
      union select variant_id from stock_movement where at >= p_since);
  end if;
  -- Planned anew each time with what it is asked for, so that a narrow look uses the indexes.
  return query execute $query$
with sums as (
  select account, sum(case side when 'D' then amount else -amount end) as balance from journal_line
   where $1 or account = any ($4) group by account
), terminal as (
  select id from orders where state in ('completed','cancelled','expired') and ($1 or id = any ($3))
), attempts as (
  select * from payment_attempt where $1 or order_id = any ($3)
), applied as (
  select * from attempts where state in ('captured','partially_refunded','refunded','disputed','charged_back')
), refunds as (
  select * from refund where $1 or order_id = any ($3)
), refunded as (
  select attempt_id, sum(amount_minor) filter (where state not in ('rejected','withdrawn','failed')) as claimed from refunds group by attempt_id
), journals as (
  select * from journal where $1 or id = any ($2)
)
select 'L1'::text as rule, j.id::text as subject, 'journal does not balance or has fewer than two lines'::text as detail
  from journals j left join journal_line l on l.journal_id = j.id
 group by j.id having count(l.line_no) < 2 or coalesce(sum(case l.side when 'D' then l.amount else -l.amount end), 1) <> 0
union all
select 'L2', 'trial balance', sum(case side when 'D' then amount else -amount end)::text from journal_line where $1 or journal_id = any ($2)
having coalesce(sum(case side when 'D' then amount else -amount end), 0) <> 0
union all
select 'L3', account, 'balance ' || balance from sums where balance * account_sign(account) < 0
union all
select 'L4', o.id, 'escrow ' || s.balance from terminal o join sums s on s.account = 'L:ESCROW:' || o.id where s.balance <> 0
union all
select 'L5', a.id, 'refunds ' || r.claimed || ' above captured ' || coalesce(a.captured_minor, 0)
  from refunded r join attempts a on a.id = r.attempt_id where r.claimed > coalesce(a.captured_minor, 0)
union all
select 'L7', grantee || ' on ' || table_name, privilege_type::text from information_schema.role_table_grants
 where table_schema = 'public' and table_name in ('journal','journal_line','transition','audit')
   and grantee in ('haat_app','haat_job','haat_read') and privilege_type in ('UPDATE','DELETE','TRUNCATE')
union all
select 'L8', event_type || ' ' || event_key, 'posted ' || count(*) || ' times' from journal
 where $1 or (event_type, event_key) in (select event_type, event_key from journals) group by event_type, event_key having count(*) > 1
union all
select 'L10', j.event_key, 'released ' || coalesce(d.released, 0) || ', due ' || s.total_minor
  from journals j join sub_order s on s.id = j.event_key
  join lateral (select sum(amount) as released from journal_line where journal_id = j.id and side = 'D' and account like 'L:ESCROW:%') d on true
 where j.event_type = 'J3' and d.released is distinct from s.total_minor
union all
select 'L11', coalesce(b.account, s.account), 'cached ' || coalesce(b.balance, 0) || ', lines ' || coalesce(s.balance, 0)
  from (select * from account_balance where $1 or account = any ($4)) b full join sums s on s.account = b.account
 where coalesce(b.balance, 0) <> coalesce(s.balance, 0)
union all
select 'P1', order_id, 'applied ' || count(*) || ' times' from applied group by order_id, tender_no having count(*) > 1
union all
select 'P2', method || ' ' || gateway_trx_id, 'seen ' || count(*) || ' times' from payment_attempt
 where gateway_trx_id is not null and ($1 or (method, gateway_trx_id) in (select method, gateway_trx_id from attempts))
 group by method, gateway_trx_id having count(*) > 1
union all
select 'P3', id, 'captured ' || coalesce(captured_minor::text, 'nothing') || ', due ' || amount_minor from applied where captured_minor is distinct from amount_minor
union all
select 'P5', a.id, 'capture journals: ' || count(j.id)
  from attempts a left join journal j on j.event_key = a.id and j.event_type in ('J1','J15')
 where a.state in ('captured','captured_orphan','captured_mismatch','partially_refunded','refunded','disputed','charged_back')
 group by a.id having count(j.id) <> 1
union all
select 'P5', j.event_key, 'capture journal without a captured attempt'
  from journals j left join payment_attempt a on a.id = j.event_key
 where j.event_type in ('J1','J15') and coalesce(a.state, '') not in ('captured','captured_orphan','captured_mismatch','partially_refunded','refunded','disputed','charged_back')
union all
select 'M8', o.id, 'order ' || o.state || ' without its money' from orders o
 where ($1 or o.id = any ($3)) and o.method <> 'cod' and o.state in ('confirmed','in_progress','completed')
   and not exists (select from applied a where a.order_id = o.id)
union all
select 'O2', o.id, 'sub-orders ' || coalesce(sum(s.total_minor), 0) || ', order ' || o.total_minor
  from orders o left join sub_order s on s.order_id = o.id where $1 or o.id = any ($3)
 group by o.id having coalesce(sum(s.total_minor), 0) <> o.total_minor
union all
select 'O1', s.id, 'lines ' || coalesce(sum(l.total_minor), 0) || ', goods ' || s.goods_minor
  from sub_order s left join order_line l on l.sub_order_id = s.id where $1 or s.order_id = any ($3)
 group by s.id having coalesce(sum(l.total_minor), 0) <> s.goods_minor
union all
select 'R2', variant_id, 'held ' || held || ' + committed ' || committed || ' of ' || on_hand from stock
 where ($1 or variant_id = any ($5)) and held + committed > on_hand
union all
select 'R3', s.variant_id, 'counters ' || s.held || '/' || s.committed || ', rows ' || coalesce(r.held, 0) || '/' || coalesce(r.committed, 0)
  from stock s left join (
    select variant_id, sum(quantity) filter (where state = 'held') held, sum(quantity) filter (where state = 'committed') committed
      from reservation where $1 or variant_id = any ($5) group by variant_id) r on r.variant_id = s.variant_id
 where ($1 or s.variant_id = any ($5)) and (s.held <> coalesce(r.held, 0) or s.committed <> coalesce(r.committed, 0))
union all
select 'R6', s.variant_id, 'on hand ' || s.on_hand || ', movements ' || coalesce(m.net, 0)
  from stock s left join (select variant_id, sum(quantity) net from stock_movement
    where $1 or variant_id = any ($5) group by variant_id) m on m.variant_id = s.variant_id
 where ($1 or s.variant_id = any ($5)) and s.on_hand <> coalesce(m.net, 0)
union all
select 'J8', r.id, 'refund without its journal' from refunds r
 where r.state not in ('requested','rejected')
   and not exists (select from journal j where j.event_key = r.id and j.event_type in ('J8','J15b'))
union all
select 'J8c', r.id, 'refund ' || r.state || ' but J8c says otherwise' from refunds r
  left join journal j on j.event_key = r.id and j.event_type = 'J8c'
 where (r.state = 'succeeded') <> (j.id is not null)
union all
select 'GW', 'captures', 'gateway debits ' || coalesce(d.sum, 0) || ', captured attempts ' || coalesce(c.sum, 0)
  from (select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id
         where j.event_type in ('J1','J15') and ($1 or j.order_id = any ($3)) and l.side = 'D' and l.account like 'A:GW:%') d,
       (select sum(captured_minor) from attempts where captured_minor is not null and state not like 'cod_%') c
 where coalesce(d.sum, 0) <> coalesce(c.sum, 0)
$query$ using p_since is null, v_journals, v_orders, v_accounts, v_variants;
end $rules$;
--> statement-breakpoint
revoke all on function ledger_rules(timestamp with time zone) from public;
--> statement-breakpoint
grant execute on function ledger_rules(timestamp with time zone) to haat_app, haat_job, haat_read;
--> statement-breakpoint
drop view ledger_check;
--> statement-breakpoint
create view ledger_check as select rule, subject, detail from ledger_rules(null);
--> statement-breakpoint
grant select on ledger_check to haat_read, haat_job, haat_app;
