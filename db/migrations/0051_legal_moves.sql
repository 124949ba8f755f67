-- The moves that packages/core/states.ts knows, and no others: held here whatever the code forgets. From nothing is a birth.
create table legal_move (
  machine text not null,
  from_state text not null,
  to_state text not null,
  primary key (machine, from_state, to_state));
--> statement-breakpoint
grant select on legal_move to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('order','','pending_payment'),
  ('order','','pending_verification'),
  ('order','draft','pending_payment'),
  ('order','draft','pending_verification'),
  ('order','draft','confirmed'),
  ('order','pending_payment','confirmed'),
  ('order','pending_payment','expired'),
  ('order','pending_payment','cancelled'),
  ('order','pending_verification','confirmed'),
  ('order','pending_verification','expired'),
  ('order','pending_verification','cancelled'),
  ('order','confirmed','in_progress'),
  ('order','confirmed','completed'),
  ('order','confirmed','cancelled'),
  ('order','in_progress','completed'),
  ('order','in_progress','cancelled'),
  ('sub_order','','pending'),
  ('sub_order','pending','confirmed'),
  ('sub_order','pending','cancelled'),
  ('sub_order','confirmed','accepted'),
  ('sub_order','confirmed','cancelled'),
  ('sub_order','accepted','packed'),
  ('sub_order','accepted','cancelled'),
  ('sub_order','packed','handed_over'),
  ('sub_order','packed','cancelled'),
  ('sub_order','handed_over','in_transit'),
  ('sub_order','in_transit','delivered'),
  ('sub_order','delivered','completed'),
  ('attempt','','created'),
  ('attempt','','cod_pending'),
  ('attempt','created','initiated'),
  ('attempt','created','failed'),
  ('attempt','created','unknown_init'),
  ('attempt','created','expired'),
  ('attempt','created','cancelled'),
  ('attempt','unknown_init','initiated'),
  ('attempt','unknown_init','failed'),
  ('attempt','initiated','capturing'),
  ('attempt','initiated','failed'),
  ('attempt','initiated','expired'),
  ('attempt','initiated','cancelled'),
  ('attempt','capturing','captured'),
  ('attempt','capturing','captured_orphan'),
  ('attempt','capturing','captured_mismatch'),
  ('attempt','capturing','unknown'),
  ('attempt','capturing','failed'),
  ('attempt','unknown','captured'),
  ('attempt','unknown','captured_orphan'),
  ('attempt','unknown','captured_mismatch'),
  ('attempt','unknown','failed'),
  ('attempt','expired','captured_orphan'),
  ('attempt','cancelled','captured_orphan'),
  ('attempt','failed','captured_orphan'),
  ('attempt','captured','partially_refunded'),
  ('attempt','captured','refunded'),
  ('attempt','captured','disputed'),
  ('attempt','partially_refunded','partially_refunded'),
  ('attempt','partially_refunded','refunded'),
  ('attempt','partially_refunded','disputed'),
  ('attempt','disputed','captured'),
  ('attempt','disputed','partially_refunded'),
  ('attempt','disputed','charged_back'),
  ('attempt','cod_pending','cod_collected'),
  ('attempt','cod_pending','cod_void'),
  ('attempt','cod_collected','cod_remitted'),
  ('attempt','cod_collected','cod_short'),
  ('attempt','cod_short','cod_remitted'),
  ('refund','','requested'),
  ('refund','','approved'),
  ('refund','requested','approved'),
  ('refund','requested','rejected'),
  ('refund','requested','withdrawn'),
  ('refund','approved','submitting'),
  ('refund','approved','withdrawn'),
  ('refund','submitting','submitted'),
  ('refund','submitting','succeeded'),
  ('refund','submitting','failed'),
  ('refund','submitting','unknown'),
  ('refund','submitted','succeeded'),
  ('refund','submitted','failed'),
  ('refund','submitted','unknown'),
  ('refund','unknown','succeeded'),
  ('refund','unknown','failed'),
  ('refund','unknown','submitted'),
  ('refund','failed','approved'),
  ('refund','failed','manual'),
  ('refund','manual','succeeded'),
  ('reservation','','held'),
  ('reservation','held','committed'),
  ('reservation','held','released'),
  ('reservation','committed','shipped'),
  ('reservation','committed','restocked'),
  ('reservation','committed','written_off'),
  ('reservation','shipped','restocked'),
  ('reservation','shipped','written_off'),
  ('hand_in','','declared'),
  ('hand_in','declared','received'),
  ('hand_in','declared','refused');
--> statement-breakpoint
-- The owner, who repairs, is not held.
create function only_legal_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_from text := case tg_op when 'UPDATE' then old.state else '' end;
begin
  if not exists (select from legal_move where machine = tg_argv[0] and from_state = v_from and to_state = new.state)
      and not pg_has_role(session_user, 'haat_owner', 'usage') then
    raise exception '% is not moved from % to %', tg_argv[0], v_from, new.state using errcode = '23514', constraint = 'legal_move';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger orders_born before insert on orders for each row execute function only_legal_moves('order');
--> statement-breakpoint
create trigger orders_moved before update of state on orders for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('order');
--> statement-breakpoint
create trigger sub_order_born before insert on sub_order for each row execute function only_legal_moves('sub_order');
--> statement-breakpoint
create trigger sub_order_moved before update of state on sub_order for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('sub_order');
--> statement-breakpoint
create trigger payment_attempt_born before insert on payment_attempt for each row execute function only_legal_moves('attempt');
--> statement-breakpoint
create trigger payment_attempt_moved before update of state on payment_attempt for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('attempt');
--> statement-breakpoint
create trigger refund_born before insert on refund for each row execute function only_legal_moves('refund');
--> statement-breakpoint
create trigger refund_moved before update of state on refund for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('refund');
--> statement-breakpoint
create trigger reservation_born before insert on reservation for each row execute function only_legal_moves('reservation');
--> statement-breakpoint
create trigger reservation_moved before update of state on reservation for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('reservation');
--> statement-breakpoint
create trigger hand_in_born before insert on hand_in for each row execute function only_legal_moves('hand_in');
--> statement-breakpoint
create trigger hand_in_moved before update of state on hand_in for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('hand_in');
--> statement-breakpoint
-- The history of reserved units, written with each of their moves.
create table reservation_move (
  id bigint generated always as identity primary key,
  reservation_id text not null,
  order_id text not null,
  from_state text,
  to_state text not null,
  at timestamp with time zone default now() not null,
  constraint reservation_move_once unique (reservation_id, to_state));
--> statement-breakpoint
create index reservation_move_order on reservation_move (order_id);
--> statement-breakpoint
alter table reservation_move enable row level security;
--> statement-breakpoint
alter table reservation_move force row level security;
--> statement-breakpoint
create policy inside on reservation_move to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on reservation_move for select to haat_read using (true);
--> statement-breakpoint
create policy staff on reservation_move for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on reservation_move to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant insert on reservation_move to haat_engine;
--> statement-breakpoint
create trigger reservation_move_append_only before update or delete on reservation_move for each statement execute function refuse_change();
--> statement-breakpoint
create function keep_reservation_history() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  insert into reservation_move (reservation_id, order_id, from_state, to_state)
  values (new.id, new.order_id, case tg_op when 'UPDATE' then old.state end, new.state) on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger reservation_kept_born after insert on reservation for each row execute function keep_reservation_history();
--> statement-breakpoint
create trigger reservation_kept_moved after update of state on reservation for each row
  when (old.state is distinct from new.state) execute function keep_reservation_history();
