-- A shop may want another name: it waits for an admin, and the old one is shown until then. Its address stays, so what its names
-- read like is kept beside it: another shop may take neither an address nor a name that reads alike.
alter table vendor
  add column wanted_name_bn text,
  add column wanted_name_en text,
  add column wanted_slugs text[],
  add column name_wanted_at timestamp with time zone,
  add column name_wanted_by text references user_account (id),
  add column name_slugs text[],
  add column name_refusal text,
  add constraint vendor_wanted_name check ((wanted_name_bn is null) = (name_wanted_at is null) and (wanted_name_en is null) = (name_wanted_at is null)
    and (wanted_slugs is null) = (name_wanted_at is null) and (name_wanted_by is null) = (name_wanted_at is null));
--> statement-breakpoint
create index vendor_name_waits on vendor (name_wanted_at) where name_wanted_at is not null;
--> statement-breakpoint
create function folded_slugs(p_slugs text[]) returns text[] language sql immutable as $$
  select coalesce(array_agg(folded_slug(s)), '{}') from unnest(p_slugs) s
$$;
--> statement-breakpoint
-- Addresses among each other are kept apart by their index.
create function shop_name_is_ones_own() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_names text[] := folded_slugs(coalesce(new.name_slugs, '{}') || coalesce(new.wanted_slugs, '{}'));
begin
  perform pg_advisory_xact_lock(hashtextextended('shop names', 0));
  if exists (select 1 from vendor v where v.id <> new.id and v.state <> 'refused'
      and ((v_names || folded_slug(new.slug)) && folded_slugs(coalesce(v.name_slugs, '{}') || coalesce(v.wanted_slugs, '{}'))
        or folded_slug(v.slug) = any (v_names))) then
    raise exception 'shop_name.taken' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger shop_name_is_ones_own before insert or update of slug, name_slugs, wanted_slugs on vendor
  for each row execute function shop_name_is_ones_own();
--> statement-breakpoint
-- Codes are counted by phone also while its hash may be under either key of a change (0045).
do $patch$
declare
  v_source text := pg_get_functiondef('order_code_allowed()'::regprocedure);
begin
  if strpos(v_source, 'phone_hash = new.phone_hash') = 0 or strpos(v_source, '''sign_in:'' || new.phone_hash') = 0 then
    raise exception 'order_code_allowed is another than the one this was written for';
  end if;
  execute replace(replace(v_source, 'phone_hash = new.phone_hash', 'phone_hash = any (hashes_of(new.phone_hash))'),
    '''sign_in:'' || new.phone_hash', '''sign_in:'' || hash_in_line(new.phone_hash)');
end $patch$;
