-- What a shop reads of its buyer's wish that the rider comes again, and what a buyer takes along of it and of our calls.
grant create on schema public to haat_engine;
--> statement-breakpoint
create function tries_asked(p_consignment text) returns json
language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('at', k.made_at, 'isByBuyer', k.asked_by = 'buyer', 'wish', k.wish, 'answer', k.answer,
      'answeredAt', k.ended_at) order by k.made_at), '[]') from parcel_case k where k.consignment_id = p_consignment and k.kind = 'another_try'
$$;
--> statement-breakpoint
create function tries_of_part(p_sub_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('until', null, 'came', '[]'::json, 'asked', tries_asked(c.id)) from sub_order s join consignment c on c.sub_order_id = s.id and c.state <> 'void'
   where s.id = p_sub_order and haat_kind() = 'vendor' and s.vendor_id = haat_vendor()
$$;
--> statement-breakpoint
create function calls_of_order(p_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('partId', coalesce(c.sub_order_id, w.sub_order_id), 'at', k.made_at, 'outcome', k.outcome) order by k.id), '[]')
    from parcel_call k left join consignment c on c.id = k.consignment_id left join own_try w on w.id = k.own_try_id where k.order_id = p_order and haat_owns_order(p_order)
$$;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('tries_of_order(text)'::regprocedure);
  v_asked text := $asked$(select coalesce(json_agg(json_build_object('at', k.made_at, 'isByBuyer', k.asked_by = 'buyer', 'wish', k.wish, 'answer', k.answer,
            'answeredAt', k.ended_at) order by k.made_at), '[]') from parcel_case k where k.consignment_id = c.id and k.kind = 'another_try')$asked$;
begin
  if strpos(v_source, v_asked) = 0 then
    raise exception 'tries_of_order no longer has: %', v_asked;
  end if;
  execute replace(v_source, v_asked, 'tries_asked(c.id)');
end $patch$;
--> statement-breakpoint
do $$
declare
  f text;
begin
  foreach f in array array['tries_asked(text)','tries_of_part(text)','calls_of_order(text)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function tries_asked(text) to haat_engine;
--> statement-breakpoint
grant execute on function tries_of_part(text), calls_of_order(text) to haat_app;
--> statement-breakpoint
-- With its buyer goes when he is at home, what was written of him, and what he said on the telephone; that somebody asked and called stays.
alter table parcel_call drop constraint parcel_call_outcome,
  add constraint parcel_call_outcome check (outcome in ('reached','no_answer','another_try','refused','forgotten'));
--> statement-breakpoint
drop trigger parcel_call_kept on parcel_call;
--> statement-breakpoint
create function keep_parcel_call() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.outcome <> 'forgotten' or to_jsonb(new) - array['outcome'] is distinct from to_jsonb(old) - array['outcome'] then
    raise exception 'what came of a call stays as it was heard' using errcode = '23514', constraint = 'parcel_call_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger parcel_call_kept before update or delete on parcel_call for each row execute function keep_parcel_call();
--> statement-breakpoint
grant update (outcome) on parcel_call to haat_job;
--> statement-breakpoint
alter table parcel_case drop constraint parcel_case_end,
  add constraint parcel_case_end check ((state = 'ended') = (ended_at is not null) and case when answer = 'moved' then ended_by is null and reason is null
    else (ended_by is null) = (ended_at is null) and (ended_at is null or reason = '—' or char_length(reason) between 3 and 300) end);
--> statement-breakpoint
create or replace function keep_parcel_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.state = 'ended' and new.reason is not distinct from case when old.reason is not null then '—' end
      and new.wish is not distinct from case when old.wish is not null then 'any' end
      and to_jsonb(new) - array['reason','wish'] = to_jsonb(old) - array['reason','wish']) then
    return new;
  end if;
  if old.state = 'ended' or new.reason = '—' or to_jsonb(new) - array['state','ended_by','ended_at','reason','answer']
      is distinct from to_jsonb(old) - array['state','ended_by','ended_at','reason','answer'] then
    raise exception 'what was said stays as it was said' using errcode = '23514', constraint = 'parcel_case_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
grant update (wish) on parcel_case to haat_job;
--> statement-breakpoint
-- When its buyer was reminded that his shop comes again this evening; once for each try.
alter table own_try add column told_at timestamp with time zone;
--> statement-breakpoint
create or replace function keep_own_try() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.note is not distinct from case when old.note is not null then '—' end and new.wish is not distinct from case when old.wish is not null then 'any' end
      and to_jsonb(new) - array['note','wish'] = to_jsonb(old) - array['note','wish']) then
    return new;
  end if;
  if to_jsonb(new) - array['wish','wish_by','wished_at','told_at'] is distinct from to_jsonb(old) - array['wish','wish_by','wished_at','told_at']
      or (old.wish is not null and (new.wish, new.wish_by, new.wished_at) is distinct from (old.wish, old.wish_by, old.wished_at))
      or (old.told_at is not null and new.told_at is distinct from old.told_at) then
    raise exception 'a try stays as it was written down' using errcode = '23514', constraint = 'own_try_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
grant update (note, told_at) on own_try to haat_job;
