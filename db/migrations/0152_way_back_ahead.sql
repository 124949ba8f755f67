-- Two of finance may let a buyer who paid a part ahead bear what the way back costs, out of that part (J11c): he reads so before he pays,
-- and of his order how much was kept.
alter table setting drop constraint setting_return_bearer,
  add constraint setting_return_bearer check (name <> 'return_bearer' or value in ('"market"', '"shop"', '"buyer"'));
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('quote_document(text[], text)'::regprocedure);
  become text := replace(was, '''advance_least_minor'')', '''advance_least_minor'', ''return_bearer'')');
begin
  if become = was then raise exception 'quote_document is not as it was'; end if;
  execute become;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- Poisha kept of an advance for parcels that came back, 0 while none has. Null: the way back costs the buyer of this order nothing.
create function way_back_kept(p_order text) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select sum(l.amount) from consignment c join journal j on j.event_type = 'J11c' and j.event_key = c.id
      join journal_line l on l.journal_id = j.id and l.side = 'D' where c.order_id = o.id), 0)::bigint
    from orders o where o.id = p_order and o.method <> 'cod' and o.advance_minor is not null
     and exists (select from setting s where s.name = 'return_bearer' and s.value = '"buyer"' and s.valid_from <= o.placed_at
       and (s.valid_to is null or s.valid_to > o.placed_at))
$$;
--> statement-breakpoint
alter function way_back_kept(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function way_back_kept(text) from public;
--> statement-breakpoint
grant execute on function way_back_kept(text) to haat_app, haat_job;
