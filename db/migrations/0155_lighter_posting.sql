-- The same guards at less cost: what is asked of the row itself is asked where the trigger is called, and what is asked of a table is
-- asked once for all rows that a statement has changed.
create or replace function keep_remittance_row() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a row stays as it was read' using errcode = '23514', constraint = 'remittance_row_kept';
end $$;
--> statement-breakpoint
drop trigger remittance_row_kept on remittance_row;
--> statement-breakpoint
create trigger remittance_row_kept before update on remittance_row for each row when (
  (old.remittance_id, old.line, old.consignment_stated, old.reference_stated, old.tracking_stated, old.phone_tail, old.word, old.closed_at, old.is_adjustment,
    old.collected_minor, old.delivery_fee_minor, old.cod_fee_minor, old.charge_minor, old.charges, old.payout_minor)
  is distinct from (new.remittance_id, new.line, new.consignment_stated, new.reference_stated, new.tracking_stated, new.phone_tail, new.word, new.closed_at, new.is_adjustment,
    new.collected_minor, new.delivery_fee_minor, new.cod_fee_minor, new.charge_minor, new.charges, new.payout_minor)
  or new.posting_no < old.posting_no
  or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
  or old.state <> 'posted' and new.posting_no <> old.posting_no) execute function keep_remittance_row();
--> statement-breakpoint
-- None of them was posted before: what is posted only waits again.
create function remittance_row_in_shadow() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct f.remittance_id from fresh f where f.state = 'posted' and f.decided_by is null) x
      join remittance m on m.id = x.remittance_id where not rule_is_released(m.courier, 'clean_1')) then
    raise exception 'what two have not released is in shadow' using errcode = '23514', constraint = 'remittance_row_in_shadow';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger remittance_row_in_shadow after update on remittance_row referencing new table as fresh for each statement execute function remittance_row_in_shadow();
--> statement-breakpoint
create or replace function keep_courier_debt() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a debt keeps whose it is' using errcode = '23514', constraint = 'courier_debt_kept';
end $$;
--> statement-breakpoint
drop trigger courier_cash_kept on courier_cash;
--> statement-breakpoint
create trigger courier_cash_kept before update on courier_cash for each row when (
  (old.consignment_id, old.courier, old.order_id, old.sub_order_id, old.due_minor, old.made_at)
  is distinct from (new.consignment_id, new.courier, new.order_id, new.sub_order_id, new.due_minor, new.made_at)) execute function keep_courier_debt();
--> statement-breakpoint
drop trigger courier_charge_kept on courier_charge;
--> statement-breakpoint
create trigger courier_charge_kept before update on courier_charge for each row when (
  (old.consignment_id, old.leg, old.courier, old.order_id, old.due_minor, old.made_at)
  is distinct from (new.consignment_id, new.leg, new.courier, new.order_id, new.due_minor, new.made_at)) execute function keep_courier_debt();
--> statement-breakpoint
drop trigger courier_event_live_key on courier_event;
--> statement-breakpoint
create trigger courier_event_live_key before insert on courier_event for each row when (new.key_id is not null) execute function live_courier_key();
