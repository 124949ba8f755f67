-- What must hold whoever writes: states, amounts and counters are checked by the database itself.
alter table stock
  add constraint stock_on_hand check (on_hand >= 0),
  add constraint stock_held check (held >= 0),
  add constraint stock_committed check (committed >= 0),
  add constraint stock_not_oversold check (held + committed <= on_hand);
--> statement-breakpoint
alter table stock_movement add constraint stock_movement_kind
  check (kind in ('initial','received','counted','damaged','returned','shipped','restocked'));
--> statement-breakpoint
alter table reservation
  add constraint reservation_quantity check (quantity between 1 and 99),
  add constraint reservation_state check (state in ('held','committed','released','shipped','restocked','written_off'));
--> statement-breakpoint
alter table variant
  add constraint variant_price check (price_minor > 0 and price_minor <= 100000000000),
  add constraint variant_weight check (weight_grams > 0),
  add constraint variant_state check (state in ('published','hidden'));
--> statement-breakpoint
alter table product
  add constraint product_state check (state in ('published','hidden')),
  add constraint product_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
--> statement-breakpoint
alter table vendor
  add constraint vendor_state check (state in ('open','paused','suspended')),
  add constraint vendor_phone check (phone ~ '^\+8801[3-9][0-9]{8}$');
--> statement-breakpoint
alter table vendor_member add constraint vendor_member_role
  check (member_role in ('owner','manager','packer','accountant'));
--> statement-breakpoint
alter table user_account add constraint user_phone check (phone ~ '^\+8801[3-9][0-9]{8}$');
--> statement-breakpoint
alter table user_role add constraint user_role_name check (role in ('support','finance','admin'));
--> statement-breakpoint
alter table geo_unit add constraint geo_unit_level check (level in ('division','district','upazila','metro_thana'));
--> statement-breakpoint
alter table orders
  add constraint orders_state check (state in ('draft','pending_payment','pending_verification','confirmed','in_progress','completed','cancelled','expired')),
  add constraint orders_method check (method in ('bkash','cod')),
  add constraint orders_total check (goods_minor > 0 and delivery_minor >= 0 and total_minor = goods_minor + delivery_minor);
--> statement-breakpoint
alter table sub_order
  add constraint sub_order_state check (state in ('pending','confirmed','accepted','packed','handed_over','in_transit','delivered','completed','cancelled')),
  add constraint sub_order_zone check (zone in ('inside','outside')),
  add constraint sub_order_total check (goods_minor > 0 and delivery_minor >= 0 and total_minor = goods_minor + delivery_minor),
  add constraint sub_order_rates check (commission_bp between 0 and 10000 and vat_bp between 0 and 10000);
--> statement-breakpoint
alter table order_line
  add constraint order_line_quantity check (quantity between 1 and 99),
  add constraint order_line_total check (unit_price_minor > 0 and total_minor = unit_price_minor * quantity);
--> statement-breakpoint
alter table payment_attempt
  add constraint attempt_state check (state in ('created','unknown_init','initiated','capturing','unknown','captured','captured_orphan','captured_mismatch','failed','expired','cancelled','partially_refunded','refunded','disputed','charged_back','cod_pending','cod_collected','cod_remitted','cod_short','cod_void')),
  add constraint attempt_amount check (amount_minor > 0 and currency = 'BDT'),
  add constraint attempt_captured_amount check (state not in ('captured','partially_refunded','refunded') or captured_minor = amount_minor);
--> statement-breakpoint
alter table refund
  add constraint refund_state check (state in ('requested','approved','submitting','submitted','unknown','succeeded','failed','manual','rejected','withdrawn')),
  add constraint refund_amount check (amount_minor > 0),
  add constraint refund_born_of check (born_of in ('sub_order_cancelled','order_cancelled','orphan','mismatch'));
--> statement-breakpoint
alter table hand_in
  add constraint hand_in_amount check (amount_minor > 0),
  add constraint hand_in_state check (state in ('declared','received','refused'));
--> statement-breakpoint
alter table transition add constraint transition_machine
  check (machine in ('order','sub_order','attempt','refund','hand_in'));
--> statement-breakpoint
alter table outbox add constraint outbox_topic check (topic in ('sms','mail','event'));
--> statement-breakpoint
alter table delivery_rate
  add constraint delivery_rate_zone check (zone in ('inside','outside')),
  add constraint delivery_rate_amounts check (base_minor >= 0 and per_kg_minor >= 0);
--> statement-breakpoint
alter table commission_rate add constraint commission_rate_bp check (commission_bp between 0 and 10000 and vat_bp between 0 and 10000);
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'HAAT2';
end $$;
--> statement-breakpoint
create trigger transition_append_only before update or delete on transition for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_append_only before update or delete on audit for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stock_movement_append_only before update or delete on stock_movement for each statement execute function refuse_change();
--> statement-breakpoint
-- Σ refunds that still count never pass what was captured (goal M12), also under concurrency: the attempt row is locked first.
create function refund_ceiling() returns trigger language plpgsql as $$
declare
  captured bigint;
  claimed bigint;
begin
  select coalesce(captured_minor, 0) into captured from payment_attempt where id = new.attempt_id for update;
  select coalesce(sum(amount_minor), 0) into claimed from refund
   where attempt_id = new.attempt_id and state not in ('rejected','withdrawn','failed');
  if claimed > captured then
    raise exception 'refund.above_captured' using errcode = 'HAAT1';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger refund_ceiling after insert or update of state, amount_minor on refund for each row execute function refund_ceiling();
--> statement-breakpoint
-- Listings sort and filter by the product's own row; this keeps it true to its variants.
create function keep_product_prices() returns trigger language plpgsql as $$
declare
  target text := coalesce(new.product_id, old.product_id);
begin
  update product set
    min_price_minor = coalesce(v.low, 0), max_price_minor = coalesce(v.high, 0),
    compare_at_minor = v.compare, variant_count = v.n
  from (select min(price_minor) low, max(price_minor) high, count(*) n,
               (array_agg(compare_at_minor order by price_minor, position))[1] compare
          from variant where product_id = target and state = 'published') v
  where id = target;
  return null;
end $$;
--> statement-breakpoint
create trigger variant_keeps_product_prices after insert or update or delete on variant for each row execute function keep_product_prices();
--> statement-breakpoint
create index product_search on product using gin (search_text gin_trgm_ops);
