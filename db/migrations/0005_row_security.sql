-- The second wall: what a connection may see follows from settings that live for one transaction.
create function haat_kind() returns text language sql stable as $$ select nullif(current_setting('haat.kind', true), '') $$;
--> statement-breakpoint
create function haat_user() returns text language sql stable as $$ select nullif(current_setting('haat.user', true), '') $$;
--> statement-breakpoint
create function haat_vendor() returns text language sql stable as $$ select nullif(current_setting('haat.vendor', true), '') $$;
--> statement-breakpoint
create function haat_token() returns text language sql stable as $$ select nullif(current_setting('haat.order_token', true), '') $$;
--> statement-breakpoint
create function haat_track() returns text language sql stable as $$ select nullif(current_setting('haat.track', true), '') $$;
--> statement-breakpoint
create function haat_is_staff() returns boolean language sql stable as $$ select coalesce(haat_kind() in ('support','finance','admin'), false) $$;
--> statement-breakpoint
create function haat_owns_order(p_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from orders where id = p_order
    and ((haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token() or track_code = haat_track()))
$$;
--> statement-breakpoint
create function haat_sells_in_order(p_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select haat_kind() = 'vendor' and exists (select 1 from sub_order where order_id = p_order and vendor_id = haat_vendor())
$$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['product','variant','stock','stock_movement','reservation','orders','sub_order','order_line',
    'payment_attempt','refund','hand_in','address','vendor_member','journal_line','transition','gateway_exchange','audit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy shown on product for select to haat_app using (state = 'published' or haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy shown on variant for select to haat_app using (state = 'published' or haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy shown on stock for select to haat_app using (true);
--> statement-breakpoint
create policy own on stock_movement for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy own on reservation for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy own on orders for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token() or track_code = haat_track()
  or (haat_kind() = 'vendor' and haat_sells_in_order(id)));
--> statement-breakpoint
create policy own on sub_order for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()) or haat_owns_order(order_id));
--> statement-breakpoint
create policy own on order_line for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()) or haat_owns_order(order_id));
--> statement-breakpoint
create policy own on payment_attempt for select to haat_app using (haat_is_staff() or haat_owns_order(order_id));
--> statement-breakpoint
create policy own on refund for select to haat_app using (haat_is_staff() or haat_owns_order(order_id));
--> statement-breakpoint
create policy own on transition for select to haat_app using (
  haat_is_staff() or haat_owns_order(order_id)
  or (haat_kind() = 'vendor' and machine = 'sub_order' and exists (select 1 from sub_order s where s.id = subject_id and s.vendor_id = haat_vendor())));
--> statement-breakpoint
create policy own on hand_in for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor' and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy declared on hand_in for insert to haat_app with check (haat_kind() = 'vendor' and vendor_id = haat_vendor() and state = 'declared');
--> statement-breakpoint
create policy own on address for all to haat_app using (haat_kind() = 'buyer' and user_id = haat_user()) with check (haat_kind() = 'buyer' and user_id = haat_user());
--> statement-breakpoint
-- Who works for which shop is asked while finding out who is asking: by the user himself.
create policy own on vendor_member for select to haat_app using (haat_is_staff() or user_id = haat_user());
--> statement-breakpoint
-- A vendor reads his own accounts: his statement is the ledger itself.
create policy own on journal_line for select to haat_app using (
  haat_is_staff() or (haat_kind() = 'vendor' and split_part(account, ':', 3) = haat_vendor()));
--> statement-breakpoint
create policy staff on gateway_exchange for select to haat_app using (haat_is_staff());
--> statement-breakpoint
create policy staff on audit for select to haat_app using (haat_is_staff());
--> statement-breakpoint
create policy noted on audit for insert to haat_app with check (true);
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant select, insert, update on all tables in schema public to haat_engine;
--> statement-breakpoint
grant select on all tables in schema public to haat_read;
--> statement-breakpoint
revoke select on session, one_time_code, gateway_token, idempotency_key from haat_read;
--> statement-breakpoint
grant select on product, variant, stock, stock_movement, reservation, category, vendor, vendor_member, geo_unit, geo_alias,
  delivery_rate, commission_rate, setting, orders, sub_order, order_line, payment_attempt, refund, transition, hand_in, address,
  journal, journal_line, account_balance, gateway_exchange, audit, user_account, user_role, session, one_time_code, idempotency_key to haat_app;
--> statement-breakpoint
grant insert, update on session, one_time_code, user_account to haat_app;
--> statement-breakpoint
grant insert, update, delete on address to haat_app;
--> statement-breakpoint
grant insert on hand_in, audit, outbox to haat_app;
--> statement-breakpoint
grant usage on all sequences in schema public to haat_app, haat_job, haat_engine;
--> statement-breakpoint
grant select on all tables in schema public to haat_job;
--> statement-breakpoint
grant insert on journal, journal_line, transition, audit, outbox, gateway_exchange, hook_message, refund, payment_attempt,
  idempotency_key, gateway_token, one_time_code, stock_movement to haat_job;
--> statement-breakpoint
grant update on orders, sub_order, payment_attempt, refund, outbox, gateway_token, hook_message, idempotency_key, one_time_code, hand_in, reservation to haat_job;
--> statement-breakpoint
grant delete on idempotency_key, one_time_code, gateway_exchange to haat_job;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.prosecdef and pg_get_userbyid(p.proowner) = current_user loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function place_order(jsonb), change_stock(text, text, integer, text, text) to haat_app, haat_job;
--> statement-breakpoint
grant execute on function commit_stock(text), hold_stock(text, integer), release_stock(text), restock_sub_order(text), ship_sub_order(text, text) to haat_job;
--> statement-breakpoint
grant execute on function haat_owns_order(text), haat_sells_in_order(text) to haat_app, haat_job, haat_read, haat_owner;
--> statement-breakpoint
grant execute on function keep_account_balance() to haat_job, haat_engine, haat_owner;
