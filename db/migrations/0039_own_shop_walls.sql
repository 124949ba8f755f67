-- Who stands on both sides of the counter: a member of a shop, or who asked to open it, does not decide about it as staff.
create function works_for(p_user text, p_vendor text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from vendor_member where vendor_id = p_vendor and user_id = p_user)
    or exists (select 1 from vendor where id = p_vendor and applied_by = p_user and state = 'applied')
$$;
--> statement-breakpoint
create function works_for_a_shop_in(p_user text, p_order text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from sub_order s where s.order_id = p_order and works_for(p_user, s.vendor_id))
$$;
--> statement-breakpoint
-- What a track code shows, and all it shows: the row itself, with its person, address and money, stays out of its reach.
create function tracked_order(p_code text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('code', o.track_code, 'number', o.number, 'state', o.state, 'placedAt', o.placed_at,
    'district', json_build_object('bn', o.district_bn, 'en', o.district_en),
    'parts', (select json_agg(json_build_object('seq', s.seq, 'state', s.state, 'promisedBy', s.promised_by,
        'vendor', json_build_object('bn', v.name_bn, 'en', v.name_en),
        'units', (select sum(l.quantity)::int from order_line l where l.sub_order_id = s.id),
        'steps', (select coalesce(json_agg(json_build_object('at', t.at, 'to', t.to_state) order by t.id), '[]')
          from transition t where t.order_id = o.id and t.subject_id = s.id)) order by s.seq)
      from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id))
  from orders o where o.track_code = p_code
$$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function tracked_order(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function tracked_order(text) from public;
--> statement-breakpoint
grant execute on function tracked_order(text) to haat_app;
--> statement-breakpoint
create or replace function haat_owns_order(p_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from orders where id = p_order
    and ((haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token()))
$$;
--> statement-breakpoint
alter policy own on orders using (
  haat_is_staff() or (haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token()
  or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and haat_sells_in_order(id)));
--> statement-breakpoint
drop function haat_track();
