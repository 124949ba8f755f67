-- Of what its shop carries itself a part may stay at the door, too: what became of a door is its part's, and no courier's parcel need
-- stand behind it. Without one nobody told of the cash, nothing was swapped, and nobody but the shop can have lost the rest.
alter table door_outcome
  drop constraint door_outcome_pkey,
  drop constraint door_outcome_sub_order_id_key,
  alter column consignment_id drop not null,
  add constraint door_outcome_pkey primary key (sub_order_id),
  add constraint door_outcome_consignment unique (consignment_id),
  add constraint door_outcome_own check (consignment_id is not null or kind = 'partly_delivered' and told_minor is null and state <> 'lost');
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('door_of(text)'::regprocedure);
  become text := replace(replace(was, 'left join door_outcome d on d.consignment_id = c.id', 'left join door_outcome d on d.sub_order_id = s.id'),
    'd.consignment_id is null and coalesce', 'd.sub_order_id is null and coalesce');
begin
  if strpos(was, 'left join door_outcome d on d.consignment_id = c.id') = 0 or strpos(was, 'd.consignment_id is null and coalesce') = 0 then
    raise exception 'door_of is not as it was';
  end if;
  execute become;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- Of a part that its shop carries itself, for whoever stands at its door with it: what is to be taken there. Null: it is not on its way, or
-- a courier has it. Who packs sees no other money.
create function own_delivery_of(p_sub_order text) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('cash', (cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor)::text)
    from sub_order s join orders o on o.id = s.order_id
   where s.id = p_sub_order and s.state in ('handed_over','in_transit')
     and not exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void')
     and haat_kind() = 'vendor' and s.vendor_id = haat_vendor() and haat_member_role() in ('owner','manager','packer')
$$;
--> statement-breakpoint
alter function own_delivery_of(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function own_delivery_of(text) from public;
--> statement-breakpoint
grant execute on function own_delivery_of(text) to haat_app;
