-- Goods that broke in the shop before they were handed over: promised to a buyer, they leave the stock with a movement of their own.
create function write_off_sub_order(p_sub_order text, p_actor text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_gone integer;
begin
  perform 1 from stock where variant_id in (select variant_id from reservation where sub_order_id = p_sub_order and state = 'committed')
    order by variant_id for update;
  update stock s set committed = committed - r.q, on_hand = on_hand - r.q
    from (select variant_id, sum(quantity) q from reservation where sub_order_id = p_sub_order and state = 'committed' group by 1) r
   where s.variant_id = r.variant_id;
  insert into stock_movement (variant_id, vendor_id, kind, quantity, order_id, reservation_id, actor)
  select variant_id, vendor_id, 'damaged', -quantity, order_id, id, p_actor
    from reservation where sub_order_id = p_sub_order and state = 'committed' order by variant_id;
  update reservation set state = 'written_off' where sub_order_id = p_sub_order and state = 'committed';
  get diagnostics v_gone = row_count;
  return v_gone;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function write_off_sub_order(text, text) owner to haat_engine;
--> statement-breakpoint
-- A shop declares cash on its own behalf, with no hand in the history: what it declared is kept there all the same.
create function keep_hand_in_birth() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into transition (machine, subject_id, to_state, event_key, actor) values ('hand_in', new.id, new.state, 'declared', new.declared_by);
  return null;
end $$;
--> statement-breakpoint
alter function keep_hand_in_birth() owner to haat_engine;
--> statement-breakpoint
revoke all on function keep_hand_in_birth() from public;
--> statement-breakpoint
create trigger hand_in_kept_born after insert on hand_in for each row execute function keep_hand_in_birth();
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function write_off_sub_order(text, text) from public;
--> statement-breakpoint
grant execute on function write_off_sub_order(text, text) to haat_job;
