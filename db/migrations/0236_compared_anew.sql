-- What is known of a parcel may change after a statement was matched: a form of its door, its number, what is due of it, how it ended. Whatever
-- does so marks the rows of that parcel in the same transaction: one that waits is compared anew, one that is posted says that it was posted on
-- something else.
alter table remittance_row add column compare_because text, add column compare_at timestamp with time zone,
  add constraint remittance_row_compare check ((compare_because is null) = (compare_at is null) and compare_because in ('number','door','due','ended'));
--> statement-breakpoint
create index remittance_row_to_compare on remittance_row (remittance_id, line) where compare_because is not null;
--> statement-breakpoint
grant update (compare_because, compare_at) on remittance_row to haat_job;
--> statement-breakpoint
-- A posted row stays as it was posted, and says only that something else is known since.
drop trigger remittance_row_kept on remittance_row;
--> statement-breakpoint
create trigger remittance_row_kept before update on remittance_row for each row when (
  (old.remittance_id, old.line, old.consignment_stated, old.reference_stated, old.tracking_stated, old.phone_tail, old.word, old.shadow_rule, old.unread)
  is distinct from (new.remittance_id, new.line, new.consignment_stated, new.reference_stated, new.tracking_stated, new.phone_tail, new.word, new.shadow_rule, new.unread)
  or new.reading_no = old.reading_no
  and (old.closed_at, old.is_adjustment, old.collected_minor, old.delivery_fee_minor, old.cod_fee_minor, old.advance_minor, old.charge_minor, old.charges, old.payout_minor, old.is_unread)
  is distinct from (new.closed_at, new.is_adjustment, new.collected_minor, new.delivery_fee_minor, new.cod_fee_minor, new.advance_minor, new.charge_minor, new.charges, new.payout_minor, new.is_unread)
  or new.posting_no < old.posting_no
  or old.state = 'posted' and (new.state <> 'waiting' or new.posting_no <> old.posting_no + 1 or new.decision is not null)
  and (old.state, old.posting_no, old.consignment_id, old.contradicted_id, old.match, old.outcome, old.outcome_stated, old.findings, old.candidates, old.settled, old.decision,
    old.decided_by, old.decided_at, old.reason, old.proposal_id, old.posted_at, old.disputed_at, old.heaviest_minor, old.difference_minor)
  is distinct from (new.state, new.posting_no, new.consignment_id, new.contradicted_id, new.match, new.outcome, new.outcome_stated, new.findings, new.candidates, new.settled, new.decision,
    new.decided_by, new.decided_at, new.reason, new.proposal_id, new.posted_at, new.disputed_at, new.heaviest_minor, new.difference_minor)
  or old.state <> 'posted' and new.posting_no <> old.posting_no) execute function keep_remittance_row();
--> statement-breakpoint
-- A number as statements and we write it: in either digit script, any case, no blanks.
create function parcel_key(p_number text) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
  select upper(regexp_replace(translate(p_number, '০১২৩৪৫৬৭৮৯', '0123456789'), '\s', '', 'g'))
$$;
--> statement-breakpoint
create index remittance_row_stray on remittance_row (parcel_key(consignment_stated)) where state = 'waiting' and match = 'none' and consignment_stated is not null;
--> statement-breakpoint
create index remittance_row_stray_ours on remittance_row (parcel_key(reference_stated)) where state = 'waiting' and match = 'none' and reference_stated is not null;
--> statement-breakpoint
create function mark_rows(p_consignment text, p_because text) returns void language sql security definer set search_path = public, pg_temp as $$
  update remittance_row r set compare_because = p_because, compare_at = now()
   where r.consignment_id = p_consignment and r.match in ('exact','secondary','by_hand') and not r.is_adjustment
     and (r.state = 'waiting' or r.state = 'posted' and p_because <> 'ended')
$$;
--> statement-breakpoint
-- A posted row is contradicted only by an end that is another than what it was posted as.
create function mark_rows_otherwise(p_consignment text, p_state text) returns void language sql security definer set search_path = public, pg_temp as $$
  update remittance_row r set compare_because = 'ended', compare_at = now()
   where r.consignment_id = p_consignment and r.state = 'posted' and not r.is_adjustment
     and (r.outcome in ('delivered','partial','exchange') and p_state in ('rto_initiated','rto_in_transit','rto_received') or r.outcome in ('returned','lost') and p_state = 'delivered')
$$;
--> statement-breakpoint
create function mark_rows_of_parcel() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.ended_due_minor is distinct from old.ended_due_minor then
    perform mark_rows(new.id, 'door');
  else
    perform mark_rows(new.id, 'ended');
    perform mark_rows_otherwise(new.id, new.state);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger consignment_marks_rows after update on consignment for each row when (
  old.ended_due_minor is distinct from new.ended_due_minor or old.state <> new.state and (
    old.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received','lost','damaged','void')
    or new.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received','lost','damaged','void')))
  execute function mark_rows_of_parcel();
--> statement-breakpoint
create function mark_rows_of_part() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform mark_rows(c.id, case when new.door_less_minor <> old.door_less_minor then 'due' else 'ended' end) from consignment c where c.sub_order_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger sub_order_marks_rows after update on sub_order for each row when (
  old.door_less_minor <> new.door_less_minor or old.state <> new.state and new.state in ('delivered','cancelled','rto_in_transit','returned_to_origin','lost'))
  execute function mark_rows_of_part();
--> statement-breakpoint
-- Rows that named a parcel which had no such number by our books then: unless a person has said since that they are no parcel's.
create function mark_strays(p_courier text, p_numbers text[], p_ours text[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update remittance_row r set compare_because = 'number', compare_at = now() from remittance m
   where m.id = r.remittance_id and m.courier = p_courier and r.state = 'waiting' and r.match = 'none' and r.consignment_id is null and not r.is_adjustment and r.posting_no = 1
     and (parcel_key(r.consignment_stated) = any (p_numbers) and r.consignment_stated is not null or parcel_key(r.reference_stated) = any (p_ours) and r.reference_stated is not null)
     and not exists (select from remittance_act a where a.remittance_id = r.remittance_id and a.line = r.line and a.act in ('match','unmatch'))
$$;
--> statement-breakpoint
create function mark_strays_of_parcel() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform mark_strays(new.courier, array[parcel_key(new.number)],
    (select array[o.number, o.number || '-' || s.seq] from sub_order s join orders o on o.id = s.order_id where s.id = new.sub_order_id));
  return null;
end $$;
--> statement-breakpoint
create trigger consignment_marks_strays after insert on consignment for each row execute function mark_strays_of_parcel();
--> statement-breakpoint
create function mark_strays_of_booking() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform mark_strays(c.courier, array[]::text[], array[parcel_key(new.reference)]) from consignment c where c.id = new.consignment_id;
  return null;
end $$;
--> statement-breakpoint
create trigger parcel_booking_marks_strays after insert or update of consignment_id on parcel_booking for each row
  when (new.consignment_id is not null) execute function mark_strays_of_booking();
--> statement-breakpoint
-- While a file is matched its parcels go on ending: what waits for an end is compared once more.
create function mark_row_without_end() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.compare_because := 'ended';
  new.compare_at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_without_end before insert on remittance_row for each row
  when (new.state = 'waiting' and (new.findings @> '[{"label": "NOT_ENDED"}]' or new.findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]')) execute function mark_row_without_end();
--> statement-breakpoint
-- What a row says is posted as it was compared last; where it is no parcel's any more, nothing of that parcel concerns it.
create function clear_row_mark() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.compare_because := null;
  new.compare_at := null;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_row_mark_cleared before update on remittance_row for each row
  when (old.compare_because is not null and (new.state = 'posted' and old.state <> 'posted' or new.consignment_id is null and old.consignment_id is not null)) execute function clear_row_mark();
--> statement-breakpoint
revoke all on function mark_rows(text, text), mark_rows_otherwise(text, text), mark_rows_of_parcel(), mark_rows_of_part(), mark_strays(text, text[], text[]), mark_strays_of_parcel(),
  mark_strays_of_booking(), mark_row_without_end(), clear_row_mark() from public;
--> statement-breakpoint
grant execute on function mark_rows(text, text), mark_rows_otherwise(text, text), mark_strays(text, text[], text[]) to haat_job, haat_engine, haat_app;
--> statement-breakpoint
update remittance_row set compare_because = 'ended', compare_at = now()
 where state = 'waiting' and (findings @> '[{"label": "NOT_ENDED"}]' or findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]') and consignment_id is not null;
