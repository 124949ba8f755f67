-- Its shop, too, may ask that the rider comes again, as its buyer and support may: once for each time that the parcel stopped, until six
-- in the evening of the day after. Whoever asked is told in one word: its buyer, the shop, or support for him.
grant create on schema public to haat_engine;
--> statement-breakpoint
create function try_asker(p_by text) returns text language sql immutable parallel safe as $$
  select case when p_by in ('buyer','shop') then p_by else 'support' end
$$;
--> statement-breakpoint
-- Until when somebody may ask for it; null: not now.
create function try_until(p_consignment text) returns timestamp with time zone
language sql stable security definer set search_path = public, pg_temp as $$
  select next_evening(c.state_at) from consignment c join sub_order s on s.id = c.sub_order_id
   where c.id = p_consignment and c.state in ('attempt_failed','on_hold') and s.state = 'in_transit' and now() < next_evening(c.state_at)
     and not exists (select from parcel_case k where k.kind = 'another_try' and k.event_id = (select max(e.id) from courier_event e
       where e.consignment_id = c.id and e.kind = c.state and e.fate = 'moved'))
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['tries_asked(text)', '''isByBuyer'', k.asked_by = ''buyer''', '''by'', try_asker(k.asked_by)'],
    ['tries_of_order(text)', '''isByBuyer'', w.wish_by = ''buyer''', '''by'', try_asker(w.wish_by)'],
    ['tries_of_order(text)', 'case when c.state in (''attempt_failed'',''on_hold'') and s.state = ''in_transit'' and now() < next_evening(c.state_at)
          and not exists (select from parcel_case k where k.kind = ''another_try'' and k.event_id = (select max(e.id) from courier_event e
            where e.consignment_id = c.id and e.kind = c.state and e.fate = ''moved''))
        then next_evening(c.state_at) end', 'try_until(c.id)'],
    ['tries_of_part(text)', '''until'', null', '''until'', try_until(c.id)']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
alter function try_until(text) owner to haat_engine;
--> statement-breakpoint
alter function try_asker(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function try_until(text), try_asker(text) from public;
--> statement-breakpoint
grant execute on function try_until(text), try_asker(text) to haat_engine;
--> statement-breakpoint
-- Two things that a shop says before its courier has said anything, and that support looks into at once: that a parcel is back with it
-- (`came_back`), and the receiver's code of one that its courier has not fetched by his own word, with cash to be taken (`code_early`).
-- Neither moves anything: no cash stands with a courier who never said that he had it, and nothing is on the shelf.
do $patch$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'parcel_case_kind');
begin
  if strpos(v_was, '''called_back''::text') = 0 then
    raise exception 'parcel_case_kind no longer has called_back';
  end if;
  alter table parcel_case drop constraint parcel_case_kind;
  execute 'alter table parcel_case add constraint parcel_case_kind ' || replace(v_was, '''called_back''::text', '''called_back''::text, ''came_back''::text, ''code_early''::text');
end $patch$;
--> statement-breakpoint
-- A code that came early is answered by its courier's own word, and nobody ends it then.
alter table parcel_case drop constraint parcel_case_end,
  add constraint parcel_case_end check ((state = 'ended') = (ended_at is not null) and case when answer = 'moved' or kind = 'code_early' and ended_by is null then ended_by is null and reason is null
    else (ended_by is null) = (ended_at is null) and (ended_at is null or reason = '—' or char_length(reason) between 3 and 300) end);
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- What its shop has said of a part and nobody has settled; null: nothing.
create function shop_word_of(p_sub_order text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select k.kind from parcel_case k join consignment c on c.id = k.consignment_id join sub_order s on s.id = c.sub_order_id
   where s.id = p_sub_order and k.state = 'open' and k.kind in ('came_back','code_early') and s.state in ('handed_over','in_transit')
     and haat_kind() = 'vendor' and s.vendor_id = haat_vendor() order by k.made_at, k.id limit 1
$$;
--> statement-breakpoint
alter function shop_word_of(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function shop_word_of(text) from public;
--> statement-breakpoint
grant execute on function shop_word_of(text) to haat_app;
