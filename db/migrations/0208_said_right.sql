-- A buyer whom we could not reach, or who wants something changed, says another number and the right address himself, until somebody
-- books his parcel.
alter table order_risk add column corrected_at timestamptz, add column corrected_phone boolean not null default false;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('keep_order_risk()'::regprocedure);
  v_was text := '''advance_minor'',''offered_by'']';
begin
  if strpos(v_source, v_was) = 0 then
    raise exception 'keep_order_risk() no longer has: %', v_was;
  end if;
  execute replace(v_source, v_was, '''advance_minor'',''offered_by'',''corrected_at'',''corrected_phone'']');
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- While its buyer is asked about it and all that is sold of it stands in its shops, with no courier who has been told an address.
create function may_correct(p_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from order_risk r join orders o on o.id = r.id
    where r.id = p_order and r.state = 'waiting' and o.state in ('confirmed','in_progress') and o.contact_phone_sealed is not null)
    and not exists (select from sub_order s where s.order_id = p_order and s.state not in ('confirmed','accepted','packed','cancelled'))
    and not exists (select from parcel_booking b where b.order_id = p_order and b.state in ('asked','unknown','booked'))
    and not exists (select from consignment c where c.order_id = p_order and c.state <> 'void')
$$;
--> statement-breakpoint
-- What our last call before it leaves came to; null: nobody has called.
create function last_call_of(p_order text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select c.outcome from confirmation_call c where c.order_id = p_order and (haat_is_staff() or haat_owns_order(p_order)) order by c.id desc limit 1
$$;
--> statement-breakpoint
do $$
declare
  f text;
begin
  foreach f in array array['may_correct(text)','last_call_of(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function may_correct(text), last_call_of(text) to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
grant update (corrected_at, corrected_phone) on order_risk to haat_job;
--> statement-breakpoint
grant update (alt_phone_sealed, alt_phone_hash, alt_phone_tail, details, landmark) on orders to haat_job;
--> statement-breakpoint
-- Whatever leaves the question open says when it is called again.
alter table confirmation_call drop constraint confirmation_call_again,
  add constraint confirmation_call_again check (try_at is null or outcome in ('no_answer','wrong_number','wants_change'));
