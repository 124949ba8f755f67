-- Part ahead by wallet, the rest in cash at the door.
alter table orders add column advance_minor bigint;
--> statement-breakpoint
alter table sub_order add column advance_minor bigint;
--> statement-breakpoint
-- Two tenders of one order: a share ahead by wallet (tender 0), the rest of each parcel in cash at its own door (the parcel's number).
alter table orders add constraint orders_advance
  check (advance_minor is null or (method <> 'cod' and advance_minor > 0 and advance_minor < total_minor));
--> statement-breakpoint
alter table sub_order add constraint sub_order_advance check (advance_minor is null or (advance_minor >= 0 and advance_minor <= total_minor));
--> statement-breakpoint
alter table setting
  add constraint setting_advance_mode check (name <> 'advance_mode' or value in ('"off"', '"offer"', '"require"')),
  add constraint setting_advance_kind check (name <> 'advance_kind' or value in ('"delivery"', '"percent"'));
--> statement-breakpoint
-- What is to be collected at a part's door.
create function cash_of(p_method text, p_total bigint, p_advance bigint) returns bigint language sql immutable as $$
  select case when p_method = 'cod' then p_total else p_total - coalesce(p_advance, p_total) end
$$;
--> statement-breakpoint
grant execute on function cash_of(text, bigint, bigint) to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['place_order(jsonb)', 'goods_minor, delivery_minor, total_minor, quote_hash', 'goods_minor, delivery_minor, total_minor, advance_minor, quote_hash'],
    ['place_order(jsonb)', 'v_goods + v_delivery, p->>''quoteHash''', 'v_goods + v_delivery, (p->>''advanceMinor'')::bigint, p->>''quoteHash'''],
    ['place_order(jsonb)', 'goods_minor, delivery_minor, total_minor, commission_bp', 'goods_minor, delivery_minor, total_minor, advance_minor, commission_bp'],
    ['place_order(jsonb)', 'g.goods + s."deliveryMinor",', 'g.goods + s."deliveryMinor", s."advanceMinor",'],
    ['place_order(jsonb)', 'seq int, "deliveryMinor" bigint, "commissionBp" bigint', 'seq int, "deliveryMinor" bigint, "advanceMinor" bigint, "commissionBp" bigint'],
    ['place_order(jsonb)', 'is distinct from v_goods + v_delivery',
     'is distinct from v_goods + v_delivery
     or (p->>''advanceMinor'' is not null
       and (select sum(advance_minor) from sub_order where order_id = v_order) is distinct from (p->>''advanceMinor'')::bigint)'],
    ['place_order(jsonb)', 'payment_attempt (id, order_id, method,', 'payment_attempt (id, order_id, tender_no, method,'],
    ['place_order(jsonb)', 'v_order, p->>''method'', ''created'', v_goods + v_delivery,',
     'v_order, case when p->>''advanceMinor'' is null then 1 else 0 end, p->>''method'', ''created'',
      coalesce((p->>''advanceMinor'')::bigint, v_goods + v_delivery),'],
    ['order_document(text)', '''total'', o.total_minor::text,', '''total'', o.total_minor::text, ''advance'', o.advance_minor::text,'],
    ['order_document(text)', '''total'', s.total_minor::text,',
     '''total'', s.total_minor::text, ''atDoor'', cash_of(o.method, s.total_minor, s.advance_minor)::text,']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
  -- The books ask whether both tenders are whole: shares make the advance, and each door is asked for the rest.
  v_source := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
  if strpos(v_source, '$query$ using') = 0 then
    raise exception 'ledger_rules is another than the one this was written for';
  end if;
  execute replace(v_source, '$query$ using', $rule$union all
select 'O2', o.id, 'shares ' || coalesce(sum(s.advance_minor), 0) || ', advance ' || coalesce(o.advance_minor, 0)
  from orders o join sub_order s on s.order_id = o.id where ($1 or o.id = any ($3)) and (o.advance_minor is not null or s.advance_minor is not null)
 group by o.id having sum(s.advance_minor) is distinct from o.advance_minor
union all
select 'P3', a.id, 'due ' || a.amount_minor || ' at the door, rest ' || cash_of(o.method, s.total_minor, s.advance_minor)
  from attempts a join orders o on o.id = a.order_id join sub_order s on s.order_id = a.order_id and s.seq = a.tender_no
 where a.method = 'cod' and a.state not in ('cod_void') and a.amount_minor <> cash_of(o.method, s.total_minor, s.advance_minor)
union all
select 'P3', a.id, 'advance ' || a.amount_minor || ' of ' || o.advance_minor
  from applied a join orders o on o.id = a.order_id where o.advance_minor is not null and a.amount_minor <> o.advance_minor
$query$ using$rule$);
end $patch$;
