-- Who bears what a parcel's way back costs is a rule of two of finance, and its shop reads in its statement for which part it was.
alter table setting add constraint setting_return_bearer check (name <> 'return_bearer' or value in ('"market"', '"shop"'));
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
create function returned_part(p_consignment text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select o.number || '-' || s.seq from consignment c join sub_order s on s.id = c.sub_order_id join orders o on o.id = s.order_id
   where c.id = p_consignment and (haat_is_staff() or haat_kind() = 'vendor' and s.vendor_id = haat_vendor())
$$;
--> statement-breakpoint
alter function returned_part(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function returned_part(text) from public;
--> statement-breakpoint
grant execute on function returned_part(text) to haat_app;
