-- Whoever carries a part for its shop and meets nobody writes that down: once a day, three times at most, and he comes again by six in the evening of
-- the day after. For each try its buyer, or support for him, may say once when he would be met; our calls after it are kept like those
-- after a rider.
create table own_try (
  id bigint primary key generated always as identity,
  sub_order_id text not null references sub_order(id),
  order_id text not null references orders(id),
  nth smallint not null,
  reason text not null,
  note text,
  made_by text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  wish text,
  wish_by text,
  wished_at timestamp with time zone,
  constraint own_try_once unique (sub_order_id, nth),
  constraint own_try_nth check (nth between 1 and 3),
  constraint own_try_reason check (reason in ('not_home','no_answer','later','no_address')),
  constraint own_try_note check (char_length(note) between 1 and 200),
  constraint own_try_wish check (wish in ('any','morning','afternoon','evening') and wish_by is not null and wished_at is not null
    or wish is null and wish_by is null and wished_at is null)
);
--> statement-breakpoint
create unique index own_try_day on own_try (sub_order_id, ((made_at at time zone 'Asia/Dhaka')::date));
--> statement-breakpoint
create index own_try_order on own_try (order_id, id);
--> statement-breakpoint
create function keep_own_try() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.wish is not null or to_jsonb(new) - array['wish','wish_by','wished_at'] is distinct from to_jsonb(old) - array['wish','wish_by','wished_at'] then
    raise exception 'a try stays as it was written down' using errcode = '23514', constraint = 'own_try_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger own_try_kept before update on own_try for each row execute function keep_own_try();
--> statement-breakpoint
create trigger own_try_stays before delete on own_try for each statement execute function refuse_change();
--> statement-breakpoint
alter table own_try enable row level security;
--> statement-breakpoint
alter table own_try force row level security;
--> statement-breakpoint
create policy inside on own_try to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on own_try for select to haat_read using (true);
--> statement-breakpoint
create policy staff on own_try for select to haat_app using (haat_is_staff());
--> statement-breakpoint
grant select on own_try to haat_read, haat_job, haat_engine, haat_app;
--> statement-breakpoint
grant insert, update (wish, wish_by, wished_at) on own_try to haat_job;
--> statement-breakpoint
alter table parcel_call
  alter column consignment_id drop not null,
  alter column event_id drop not null,
  add column own_try_id bigint references own_try(id),
  add constraint parcel_call_of check ((own_try_id is null) = (event_id is not null) and (event_id is null) = (consignment_id is null));
--> statement-breakpoint
-- No courier has it, and it is on its way: its shop carries it itself.
create function is_own_delivery(p_sub_order text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sub_order s where s.id = p_sub_order and s.state in ('handed_over','in_transit')
    and not exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void'))
$$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function is_own_delivery(text) owner to haat_engine;
--> statement-breakpoint
create or replace function own_delivery_of(p_sub_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('cash', (cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor)::text,
      'by', (select h.actor from transition h where h.machine = 'sub_order' and h.subject_id = s.id and h.to_state = 'handed_over'),
      'tries', (select coalesce(json_agg(json_build_object('at', w.made_at, 'reason', w.reason, 'note', w.note) order by w.nth), '[]') from own_try w where w.sub_order_id = s.id),
      'until', next_evening(t.made_at), 'wish', t.wish)
    from sub_order s join orders o on o.id = s.order_id
      left join lateral (select w.made_at, w.wish from own_try w where w.sub_order_id = s.id order by w.nth desc limit 1) t on true
   where s.id = p_sub_order and is_own_delivery(s.id)
     and haat_kind() = 'vendor' and s.vendor_id = haat_vendor() and haat_member_role() in ('owner','manager','packer')
$$;
--> statement-breakpoint
-- When its shop last met nobody with what it carries itself. Null: never, or it is not on its way so.
create function own_tried_at(p_sub_order text) returns timestamp with time zone
language sql stable security definer set search_path = public, pg_temp as $$
  select max(w.made_at) from own_try w where w.sub_order_id = p_sub_order and is_own_delivery(p_sub_order)
$$;
--> statement-breakpoint
alter function own_tried_at(text) owner to haat_engine;
--> statement-breakpoint
-- As in migration 0162, and of what a shop carries itself: when it came (`came`), until when its buyer may say at what time he is met, and
-- what he said; over with the next try, and with the way itself.
create or replace function tries_of_order(p_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_object_agg(s.id, case when c.id is null then json_build_object(
      'until', (select next_evening(w.made_at) from own_try w where w.sub_order_id = s.id and w.wish is null and is_own_delivery(s.id)
        and now() < next_evening(w.made_at) and w.nth = (select max(x.nth) from own_try x where x.sub_order_id = s.id) and w.nth < 3),
      'came', (select json_agg(json_build_object('at', w.made_at, 'reason', w.reason) order by w.nth) from own_try w where w.sub_order_id = s.id),
      'asked', (select coalesce(json_agg(json_build_object('at', w.wished_at, 'isByBuyer', w.wish_by = 'buyer', 'wish', w.wish,
          'answer', case when n.id is not null or not is_own_delivery(s.id) then 'moved' else 'told' end, 'answeredAt', n.made_at) order by w.nth), '[]')
        from own_try w left join own_try n on n.sub_order_id = w.sub_order_id and n.nth = w.nth + 1 where w.sub_order_id = s.id and w.wish is not null))
    else json_build_object(
      'until', case when c.state in ('attempt_failed','on_hold') and s.state = 'in_transit' and now() < next_evening(c.state_at)
          and not exists (select from parcel_case k where k.kind = 'another_try' and k.event_id = (select max(e.id) from courier_event e
            where e.consignment_id = c.id and e.kind = c.state and e.fate = 'moved'))
        then next_evening(c.state_at) end,
      'came', '[]'::json,
      'asked', (select coalesce(json_agg(json_build_object('at', k.made_at, 'isByBuyer', k.asked_by = 'buyer', 'wish', k.wish, 'answer', k.answer,
            'answeredAt', k.ended_at) order by k.made_at), '[]') from parcel_case k where k.consignment_id = c.id and k.kind = 'another_try')) end)
    from sub_order s left join consignment c on c.sub_order_id = s.id and c.state <> 'void'
    where s.order_id = p_order and (haat_owns_order(p_order) or haat_is_staff())
      and (c.id is not null or exists (select from own_try w where w.sub_order_id = s.id))
$$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function is_own_delivery(text), own_tried_at(text) from public;
--> statement-breakpoint
grant execute on function is_own_delivery(text), own_tried_at(text) to haat_app, haat_job;
