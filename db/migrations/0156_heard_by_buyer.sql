-- A buyer reads what his courier has said and not confirmed, and the courier's own sentence; whoever has the track code, only the first.
-- A word that nobody knows, and a loss that is not certain, he is not told.
grant create on schema public to haat_engine;
--> statement-breakpoint
create function pending_of(p_sub_order text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select (select case when e.is_provisional and e.kind not in ('unknown','void','lost','damaged') then e.kind end from courier_event e
      where e.consignment_id = c.id and e.kind not in ('noted','invoiced') order by e.event_at desc, e.id desc limit 1)
    from consignment c where c.sub_order_id = p_sub_order order by c.state = 'void', c.handed_at desc limit 1
$$;
--> statement-breakpoint
create function heard_by_buyer(p_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_object_agg(s.id, json_build_object('pending', pending_of(s.id), 'words', (select e.note_bn from courier_event e
      where e.consignment_id = c.id and e.note_bn is not null order by e.event_at desc, e.id desc limit 1)))
    from sub_order s join consignment c on c.sub_order_id = s.id and c.state <> 'void' where s.order_id = p_order and haat_owns_order(p_order)
$$;
--> statement-breakpoint
alter function pending_of(text) owner to haat_engine;
--> statement-breakpoint
alter function heard_by_buyer(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function pending_of(text), heard_by_buyer(text) from public;
--> statement-breakpoint
grant execute on function heard_by_buyer(text) to haat_app;
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('tracked_order(text)'::regprocedure);
  become text := replace(was, '''parcel'', parcel_of(s.id)::jsonb - ''number'',', '''parcel'', parcel_of(s.id)::jsonb - ''number'', ''pending'', pending_of(s.id),');
begin
  if become = was then raise exception 'tracked_order is not as it was'; end if;
  execute become;
end $patch$;
