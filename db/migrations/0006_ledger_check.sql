-- Every ledger, payment and stock rule whose data exists, as rows that must not be there. Empty means all is well.
create view ledger_check as
with sums as (
  select account, sum(case side when 'D' then amount else -amount end) as balance from journal_line group by account
), terminal as (
  select id from orders where state in ('completed','cancelled','expired')
), applied as (
  select * from payment_attempt where state in ('captured','partially_refunded','refunded','disputed','charged_back')
), refunded as (
  select attempt_id, sum(amount_minor) filter (where state not in ('rejected','withdrawn','failed')) as claimed,
         sum(amount_minor) filter (where state = 'succeeded') as done from refund group by attempt_id
)
select 'L1' as rule, j.id::text as subject, 'journal does not balance or has fewer than two lines' as detail
  from journal j left join journal_line l on l.journal_id = j.id
 group by j.id having count(l.line_no) < 2 or coalesce(sum(case l.side when 'D' then l.amount else -l.amount end), 1) <> 0
union all
select 'L2', 'trial balance', sum(balance)::text from sums having coalesce(sum(balance), 0) <> 0
union all
select 'L3', account, 'balance ' || balance from sums where balance * account_sign(account) < 0
union all
select 'L4', o.id, 'escrow ' || s.balance from terminal o join sums s on s.account = 'L:ESCROW:' || o.id where s.balance <> 0
union all
select 'L5', a.id, 'refunds ' || r.claimed || ' above captured ' || coalesce(a.captured_minor, 0)
  from refunded r join payment_attempt a on a.id = r.attempt_id where r.claimed > coalesce(a.captured_minor, 0)
union all
select 'L7', grantee || ' on ' || table_name, privilege_type from information_schema.role_table_grants
 where table_schema = 'public' and table_name in ('journal','journal_line','transition','audit')
   and grantee in ('haat_app','haat_job','haat_read') and privilege_type in ('UPDATE','DELETE','TRUNCATE')
union all
select 'L8', event_type || ' ' || event_key, 'posted ' || count(*) || ' times' from journal group by event_type, event_key having count(*) > 1
union all
select 'L10', j.event_key, 'released ' || d.released || ', due ' || s.total_minor
  from journal j join sub_order s on s.id = j.event_key
  join lateral (select sum(amount) as released from journal_line where journal_id = j.id and side = 'D' and account like 'L:ESCROW:%') d on true
 where j.event_type = 'J3' and d.released is distinct from s.total_minor
union all
select 'L11', coalesce(b.account, s.account), 'cached ' || coalesce(b.balance, 0) || ', lines ' || coalesce(s.balance, 0)
  from account_balance b full join sums s on s.account = b.account where coalesce(b.balance, 0) <> coalesce(s.balance, 0)
union all
select 'P1', order_id, 'applied ' || count(*) || ' times' from applied group by order_id, tender_no having count(*) > 1
union all
select 'P2', method || ' ' || gateway_trx_id, 'seen ' || count(*) || ' times' from payment_attempt
 where gateway_trx_id is not null group by method, gateway_trx_id having count(*) > 1
union all
select 'P3', id, 'captured ' || coalesce(captured_minor::text, 'nothing') || ', due ' || amount_minor from applied where captured_minor is distinct from amount_minor
union all
select 'P5', a.id, 'capture journals: ' || count(j.id)
  from payment_attempt a left join journal j on j.event_key = a.id and j.event_type in ('J1','J15')
 where a.state in ('captured','captured_orphan','captured_mismatch','partially_refunded','refunded','disputed','charged_back')
 group by a.id having count(j.id) <> 1
union all
select 'P5', j.event_key, 'capture journal without a captured attempt'
  from journal j left join payment_attempt a on a.id = j.event_key
 where j.event_type in ('J1','J15') and coalesce(a.state, '') not in ('captured','captured_orphan','captured_mismatch','partially_refunded','refunded','disputed','charged_back')
union all
select 'M8', o.id, 'order ' || o.state || ' without its money' from orders o
 where o.method <> 'cod' and o.state in ('confirmed','in_progress','completed')
   and not exists (select 1 from applied a where a.order_id = o.id)
union all
select 'O2', o.id, 'sub-orders ' || coalesce(sum(s.total_minor), 0) || ', order ' || o.total_minor
  from orders o left join sub_order s on s.order_id = o.id group by o.id having coalesce(sum(s.total_minor), 0) <> o.total_minor
union all
select 'O1', s.id, 'lines ' || coalesce(sum(l.total_minor), 0) || ', goods ' || s.goods_minor
  from sub_order s left join order_line l on l.sub_order_id = s.id group by s.id having coalesce(sum(l.total_minor), 0) <> s.goods_minor
union all
select 'R2', variant_id, 'held ' || held || ' + committed ' || committed || ' of ' || on_hand from stock where held + committed > on_hand
union all
select 'R3', s.variant_id, 'counters ' || s.held || '/' || s.committed || ', rows ' || coalesce(r.held, 0) || '/' || coalesce(r.committed, 0)
  from stock s left join (
    select variant_id, sum(quantity) filter (where state = 'held') held, sum(quantity) filter (where state = 'committed') committed
      from reservation group by variant_id) r on r.variant_id = s.variant_id
 where s.held <> coalesce(r.held, 0) or s.committed <> coalesce(r.committed, 0)
union all
select 'R6', s.variant_id, 'on hand ' || s.on_hand || ', movements ' || coalesce(m.net, 0)
  from stock s left join (select variant_id, sum(quantity) net from stock_movement group by variant_id) m on m.variant_id = s.variant_id
 where s.on_hand <> coalesce(m.net, 0)
union all
select 'J8', r.id, 'refund without its journal' from refund r
 where r.state not in ('requested','rejected')
   and not exists (select 1 from journal j where j.event_key = r.id and j.event_type in ('J8','J15b'))
union all
select 'J8c', r.id, 'refund ' || r.state || ' but J8c says otherwise' from refund r
  left join journal j on j.event_key = r.id and j.event_type = 'J8c'
 where (r.state = 'succeeded') <> (j.id is not null)
union all
select 'GW', 'captures', 'gateway debits ' || coalesce(d.sum, 0) || ', captured attempts ' || coalesce(c.sum, 0)
  from (select sum(l.amount) from journal_line l join journal j on j.id = l.journal_id where j.event_type in ('J1','J15') and l.side = 'D' and l.account like 'A:GW:%') d,
       (select sum(captured_minor) from payment_attempt where captured_minor is not null and state not like 'cod_%') c
 where coalesce(d.sum, 0) <> coalesce(c.sum, 0);
--> statement-breakpoint
grant select on ledger_check to haat_read, haat_job, haat_app;
--> statement-breakpoint
alter view ledger_check set (security_invoker = false);
