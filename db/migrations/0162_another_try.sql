-- A buyer whom a rider did not meet may ask that he comes again, until six in the evening of the day after; support may ask for him. It
-- waits for a person, who tells the courier, and is over by itself once the parcel moves.
create function next_evening(p_at timestamp with time zone) returns timestamp with time zone
language sql immutable parallel safe as $$
  select (((p_at at time zone 'Asia/Dhaka')::date + 1)::timestamp + time '18:00') at time zone 'Asia/Dhaka'
$$;
--> statement-breakpoint
alter table parcel_case
  add column asked_by text,
  add column wish text,
  add column answer text,
  drop constraint parcel_case_kind,
  drop constraint parcel_case_end,
  add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
    'not_handed_over','in_dispute','pickup_failed','pickup_cancelled','area_changed','another_try')),
  add constraint parcel_case_try check ((kind = 'another_try') = (asked_by is not null) and (kind = 'another_try') = (wish is not null)
    and (kind <> 'another_try' or event_id is not null) and wish in ('any','morning','afternoon','evening')),
  -- `moved`: nobody ended it, its parcel went on.
  add constraint parcel_case_answer check (answer in ('told','refused','moved') and (answer is not null) = (kind = 'another_try' and state = 'ended')),
  add constraint parcel_case_end check ((state = 'ended') = (ended_at is not null) and case when answer = 'moved' then ended_by is null and reason is null
    else (ended_by is null) = (ended_at is null) and (ended_at is null or char_length(reason) between 3 and 300) end);
--> statement-breakpoint
create or replace function keep_parcel_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'ended' or to_jsonb(new) - array['state','ended_by','ended_at','reason','answer']
      is distinct from to_jsonb(old) - array['state','ended_by','ended_at','reason','answer'] then
    raise exception 'what was said stays as it was said' using errcode = '23514', constraint = 'parcel_case_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
grant update (answer) on parcel_case to haat_job;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- By part, what its buyer and the staff read: until when a new try may be asked for (null: not now), and what was asked for so far.
create function tries_of_order(p_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_object_agg(s.id, json_build_object(
      'until', case when c.state in ('attempt_failed','on_hold') and s.state = 'in_transit' and now() < next_evening(c.state_at)
          and not exists (select from parcel_case k where k.kind = 'another_try' and k.event_id = (select max(e.id) from courier_event e
            where e.consignment_id = c.id and e.kind = c.state and e.fate = 'moved'))
        then next_evening(c.state_at) end,
      'asked', (select coalesce(json_agg(json_build_object('at', k.made_at, 'isByBuyer', k.asked_by = 'buyer', 'wish', k.wish, 'answer', k.answer,
            'answeredAt', k.ended_at) order by k.made_at), '[]') from parcel_case k where k.consignment_id = c.id and k.kind = 'another_try')))
    from sub_order s join consignment c on c.sub_order_id = s.id and c.state <> 'void'
    where s.order_id = p_order and (haat_owns_order(p_order) or haat_is_staff())
$$;
--> statement-breakpoint
alter function tries_of_order(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function tries_of_order(text) from public;
--> statement-breakpoint
grant execute on function tries_of_order(text) to haat_app;
