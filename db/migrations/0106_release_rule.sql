-- L10: what a delivery releases is compared account by account: the order's escrow, its shop's earning, our commission, the VAT on
-- it and the delivery income, each rounded as `commissionOn` rounds. Until now only the sum that left escrow was.
do $patch$
declare
  v_rules regprocedure := 'ledger_rules(timestamp with time zone,boolean)';
  v_source text := pg_get_functiondef(v_rules);
  v_old text := $old$select 'L10', j.event_key, 'released ' || coalesce(d.released, 0) || ', due ' || (s.total_minor - s.taken_goods_minor - s.taken_delivery_minor)
  from journals j join sub_order s on s.id = j.event_key
  join lateral (select sum(amount) as released from journal_line where journal_id = j.id and side = 'D' and account like 'L:ESCROW:%') d on true
 where j.event_type = 'J3' and d.released is distinct from s.total_minor - s.taken_goods_minor - s.taken_delivery_minor
$old$;
  v_new text := $new$select 'L10', j.event_key, coalesce('released otherwise than due: ' || d.wrong, 'a delivery of no part')
  from journals j left join sub_order s on s.id = j.event_key
  left join lateral (select s.goods_minor - s.taken_goods_minor as goods, s.delivery_minor - s.taken_delivery_minor as delivery) p on true
  left join lateral (select (p.goods * s.commission_bp + 5000) / 10000 as minor) k on true
  left join lateral (select (k.minor * s.vat_bp + 5000) / 10000 as minor) v on true
  left join lateral (select string_agg(account || ' by ' || by, ', ' order by account) as wrong from (
    select account, sum(minor) as by from (
      select account, case side when 'D' then amount else -amount end from journal_line where journal_id = j.id
      union all values ('L:ESCROW:' || s.order_id, -p.goods - p.delivery), ('L:V_PENDING:' || s.vendor_id, p.goods - k.minor - v.minor),
        ('R:COMMISSION', k.minor), ('L:VAT_OUT', v.minor), ('R:SHIPPING', p.delivery)) l(account, minor)
     group by account having sum(minor) <> 0) x) d on true
 where j.event_type = 'J3' and (s.id is null or d.wrong is not null)
$new$;
begin
  if strpos(v_source, v_old) = 0 then
    raise exception 'ledger_rules no longer has: %', v_old;
  end if;
  execute replace(v_source, v_old, v_new);
end $patch$;
