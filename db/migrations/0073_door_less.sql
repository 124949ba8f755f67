-- Pieces taken out before delivery are not asked for at the door; only what the door would not have brought goes back by the wallet.
alter table sub_order
  add column door_less_minor bigint not null default 0,
  add constraint sub_order_door_less check (door_less_minor >= 0 and door_less_minor <= taken_goods_minor + taken_delivery_minor);
--> statement-breakpoint
alter table refund_case
  add column door_minor bigint not null default 0,
  add constraint refund_case_door check (door_minor >= 0 and door_minor <= goods_minor + delivery_minor);
--> statement-breakpoint
do $patch$
declare
  v_name text;
  v_source text;
  v_before text := 'cash_of(o.method, s.total_minor, s.advance_minor)';
begin
  foreach v_name in array array['order_document(text)', 'ledger_rules(timestamp with time zone)'] loop
    v_source := pg_get_functiondef(v_name::regprocedure);
    if strpos(v_source, v_before) = 0 then
      raise exception '% no longer has: %', v_name, v_before;
    end if;
    execute replace(v_source, v_before, '(' || v_before || ' - s.door_less_minor)');
  end loop;
end $patch$;
