grant create on schema public to haat_engine;
--> statement-breakpoint
-- Of an order that brings another piece: which one its buyer hands over for it, and with which order that came. Null: it was bought.
create function brings_for(p_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('orderId', w.order_id, 'number', b.number, 'title', json_build_object('bn', l.title_bn, 'en', l.title_en),
      'label', json_build_object('bn', l.label_bn, 'en', l.label_en), 'quantity', w.quantity)
    from orders o join swap w on w.id = o.swap_id join order_line l on l.id = w.order_line_id join orders b on b.id = w.order_id
   where o.id = p_order and haat_owns_order(o.id)
$$;
--> statement-breakpoint
alter function brings_for(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function brings_for(text) from public;
--> statement-breakpoint
grant execute on function brings_for(text) to haat_app;
