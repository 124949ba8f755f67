-- What whoever delivered saw at the door. Closed under a key of its own; never changed, and gone only with the right to ask about it.
create table delivery_photo (
  id text primary key,
  order_id text not null references orders(id),
  sub_order_id text not null references sub_order(id),
  vendor_id text not null references vendor(id),
  place smallint not null,
  kind text not null,
  bytes integer not null,
  sha256 text not null,
  key_sealed text,
  body bytea,
  maker_id text not null references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint delivery_photo_place unique (sub_order_id, place),
  constraint delivery_photo_few check (place between 1 and 3),
  constraint delivery_photo_kind check (kind in ('jpeg','png')),
  constraint delivery_photo_size check (bytes between 1 and 3000000 and length(body) <= 3000100),
  constraint delivery_photo_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint delivery_photo_whole check ((key_sealed is null) = (body is null))
);
--> statement-breakpoint
create index delivery_photo_order on delivery_photo (order_id);
--> statement-breakpoint
create index delivery_photo_kept on delivery_photo (made_at) where body is not null;
--> statement-breakpoint
create trigger delivery_photo_stays before delete on delivery_photo for each statement execute function refuse_change();
--> statement-breakpoint
-- Its key is sealed anew when ours change, and picture and key go together: after a year, or with the order's buyer.
create function keep_delivery_photo() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.order_id, new.sub_order_id, new.vendor_id, new.place, new.kind, new.bytes, new.sha256, new.maker_id, new.made_at)
      is distinct from (old.id, old.order_id, old.sub_order_id, old.vendor_id, old.place, old.kind, old.bytes, old.sha256, old.maker_id, old.made_at)
    or (new.body is not null and new.body is distinct from old.body)
    or (new.body is null and old.body is not null and old.made_at > now() - interval '365 days'
      and not exists (select from orders o where o.id = old.order_id and o.contact_name = '—')) then
    raise exception 'a photo of a delivery is kept' using errcode = '23514', constraint = 'delivery_photo_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger delivery_photo_kept before update on delivery_photo for each row execute function keep_delivery_photo();
--> statement-breakpoint
alter table delivery_photo enable row level security;
--> statement-breakpoint
alter table delivery_photo force row level security;
--> statement-breakpoint
create policy inside on delivery_photo to haat_owner, haat_job using (true) with check (true);
--> statement-breakpoint
create policy own on delivery_photo for select to haat_app using (haat_is_staff() or haat_owns_order(order_id)
  or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','packer') and vendor_id = haat_vendor()));
--> statement-breakpoint
revoke all on delivery_photo from haat_read, haat_engine;
--> statement-breakpoint
grant select on delivery_photo to haat_app, haat_job;
--> statement-breakpoint
grant insert on delivery_photo to haat_job;
--> statement-breakpoint
grant update (key_sealed, body) on delivery_photo to haat_job;
