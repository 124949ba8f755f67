-- Where something stood once leads to where it stands now, and a search engine is told of every page in parts that stay
-- small however many goods there are.
create table past_address (
  path text primary key,
  kind text not null,
  target_id text not null,
  made_by text references user_account(id),
  made_at timestamp with time zone not null default now(),
  constraint past_address_kind check (kind in ('product', 'shop', 'category')),
  constraint past_address_path check (path like '/%' and char_length(path) between 2 and 300)
);
--> statement-breakpoint
create index past_address_of on past_address (kind, target_id);
--> statement-breakpoint
create index past_address_made on past_address (made_at desc, path);
--> statement-breakpoint
create table sitemap_part (
  kind text not null,
  part integer not null,
  first_id text not null,
  primary key (kind, part),
  constraint sitemap_part_kind check (kind in ('products', 'shops')),
  constraint sitemap_part_counted check (part > 0)
);
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['past_address', 'sitemap_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_read, haat_job', t);
    execute format('grant select, insert, update, delete on %I to haat_engine', t);
  end loop;
end $$;
--> statement-breakpoint
grant insert, delete, update (kind, target_id, made_by, made_at) on past_address to haat_job;
--> statement-breakpoint
-- A page that exists is no past address: whoever takes an old name has it.
create function remember_address() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_place text := case tg_table_name when 'product' then '/p/' when 'vendor' then '/shops/' else '/c/' end;
  v_kind text := case tg_table_name when 'vendor' then 'shop' else tg_table_name end;
begin
  delete from past_address where path = v_place || new.slug;
  insert into past_address (path, kind, target_id) values (v_place || old.slug, v_kind, new.id)
  on conflict (path) do update set kind = excluded.kind, target_id = excluded.target_id, made_by = null, made_at = now();
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['product', 'vendor', 'category'] loop
    execute format('create trigger %I after update of slug on %I for each row when (old.slug is distinct from new.slug) execute function remember_address()', t || '_remembers_address', t);
  end loop;
end $$;
--> statement-breakpoint
-- Where a page stands now, of several ways in which its old address may have been written, the likeliest first. Null: nowhere
-- that everybody may see.
create function address_now(p_paths text[]) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select now_at.path
    from unnest(p_paths) with ordinality asked(path, place)
    join past_address a on a.path = asked.path
    cross join lateral (
      select '/p/' || p.slug as path from product p join product_card c on c.product_id = p.id where a.kind = 'product' and p.id = a.target_id and c.shown
      union all select '/shops/' || v.slug from vendor v where a.kind = 'shop' and v.id = a.target_id and v.state in ('open', 'paused')
      union all select '/c/' || c.slug from category c where a.kind = 'category' and c.id = a.target_id) now_at
   order by asked.place limit 1
$$;
--> statement-breakpoint
-- What an address of ours stands for; empty when it is none.
create function page_of(p_path text) returns table (kind text, id text)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'product', p.id from product p where p_path like '/p/%' and p.slug = substr(p_path, 4)
  union all select 'shop', v.id from vendor v where p_path like '/shops/%' and v.slug = substr(p_path, 8)
  union all select 'category', c.id from category c where p_path like '/c/%' and c.slug = substr(p_path, 4)
$$;
--> statement-breakpoint
-- Draws the parts anew, so many pages in each. Ids grow with time, so what is new falls into the last part, which has no end.
create function draw_sitemap(p_size integer) returns integer
language sql security definer set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('sitemap', 0));
  with drawn as (
    select 'products' as kind, ((n - 1) / p_size + 1)::integer as part, id as first_id
      from (select product_id as id, row_number() over (order by product_id) as n from product_card where shown) t where (n - 1) % p_size = 0
    union all
    select 'shops', ((n - 1) / p_size + 1)::integer, id
      from (select id, row_number() over (order by id) as n from vendor where state in ('open', 'paused')) t where (n - 1) % p_size = 0),
  gone as (delete from sitemap_part s where not exists (select from drawn d where d.kind = s.kind and d.part = s.part)),
  put as (insert into sitemap_part as s select kind, part, first_id from drawn
    on conflict (kind, part) do update set first_id = excluded.first_id where s.first_id <> excluded.first_id)
  select count(*)::integer from drawn
$$;
--> statement-breakpoint
create function sitemap_parts() returns table (kind text, parts integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.kind, max(s.part) from sitemap_part s group by s.kind order by s.kind
$$;
--> statement-breakpoint
-- The pages of one part, at most twice as many as it was drawn for: between two drawings only the last one grows.
create function sitemap_part_pages(p_kind text, p_part integer, p_limit integer) returns table (slug text, at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_from text;
  v_to text;
begin
  select s.first_id into v_from from sitemap_part s where s.kind = p_kind and s.part = p_part;
  if not found then return; end if;
  select s.first_id into v_to from sitemap_part s where s.kind = p_kind and s.part = p_part + 1;
  if p_kind = 'products' then
    return query select p.slug, p.published_at from product_card c join product p on p.id = c.product_id
      where c.shown and c.product_id >= v_from and (v_to is null or c.product_id < v_to) order by c.product_id limit p_limit;
  else
    return query select v.slug, coalesce(v.approved_at, v.created_at) from vendor v
      where v.state in ('open', 'paused') and v.id >= v_from and (v_to is null or v.id < v_to) order by v.id limit p_limit;
  end if;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('remember_address', 'address_now', 'page_of', 'draw_sitemap', 'sitemap_parts', 'sitemap_part_pages') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function address_now(text[]), sitemap_parts(), sitemap_part_pages(text, integer, integer) to haat_app;
--> statement-breakpoint
grant execute on function address_now(text[]), page_of(text), draw_sitemap(integer) to haat_job;
--> statement-breakpoint
select draw_sitemap(5000);
