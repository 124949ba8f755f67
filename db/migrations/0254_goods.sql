-- What goods of a category are told by, typed; what a shop writes waits beside what is for sale until it is looked at.
create table category_attribute (
  id text primary key not null,
  category_id text not null references category(id) on delete cascade,
  code text not null,
  kind text not null,
  name_bn text not null,
  name_en text not null,
  unit_bn text,
  unit_en text,
  choices jsonb default '[]'::jsonb not null,
  is_required boolean default false not null,
  is_filterable boolean default false not null,
  is_axis boolean default false not null,
  position integer default 0 not null,
  constraint category_attribute_code unique (category_id, code),
  constraint category_attribute_code_form check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  constraint category_attribute_kind check (kind in ('text','number','choice','multi','date','yes_no')),
  constraint category_attribute_choices check ((kind in ('choice','multi')) = (jsonb_array_length(choices) > 0)));
--> statement-breakpoint
create table product_version (
  id text primary key not null,
  product_id text not null references product(id),
  vendor_id text not null references vendor(id),
  category_id text not null references category(id),
  number integer not null,
  state text not null,
  content jsonb not null,
  made_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  submitted_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by text,
  reason text,
  moved_by text not null,
  constraint product_version_number unique (product_id, number),
  constraint product_version_state check (state in ('draft','submitted','changes_requested','approved','dropped')),
  constraint product_version_decided check (state not in ('approved','changes_requested') or (decided_by is not null and decided_at is not null)),
  constraint product_version_reason check (state <> 'changes_requested' or length(reason) >= 5));
--> statement-breakpoint
create unique index product_version_open on product_version (product_id) where state in ('draft','submitted','changes_requested');
--> statement-breakpoint
create index product_version_waiting on product_version (submitted_at, id) where state = 'submitted';
--> statement-breakpoint
create index product_version_vendor on product_version (vendor_id);
--> statement-breakpoint
create table product_move (
  id bigint generated always as identity primary key,
  product_id text not null,
  vendor_id text not null,
  version_id text,
  from_state text,
  to_state text not null,
  actor text,
  reason text,
  at timestamp with time zone default now() not null);
--> statement-breakpoint
create index product_move_product on product_move (product_id, id);
--> statement-breakpoint
alter table product add column brand text, add column said jsonb, add column moved_by text;
--> statement-breakpoint
alter table product drop constraint product_state;
--> statement-breakpoint
alter table product add constraint product_state check (state in ('draft','published','hidden','archived','dropped'));
--> statement-breakpoint
-- A shop's own code is the shop's: two shops may use the same.
alter table variant drop constraint variant_sku_unique;
--> statement-breakpoint
alter table variant add constraint variant_vendor_sku unique (vendor_id, sku);
--> statement-breakpoint
-- What goods were told by had names only; those that the market has given since the beginning are known by them.
update product set attributes = (
  select coalesce(jsonb_agg(a || jsonb_build_object('code', coalesce(known.code, 'other'), 'kind', 'text', 'typed', a->'value') order by t.n), '[]')
    from jsonb_array_elements(attributes) with ordinality t(a, n)
    left join (values ('Made in', 'origin'), ('Material', 'material'), ('Size', 'size'), ('Care', 'care'), ('Ingredients', 'ingredients'),
      ('Net weight', 'net_weight'), ('Best before', 'shelf_life'), ('Storage', 'storage'), ('Works with', 'compatible'), ('Warranty', 'warranty'),
      ('Age', 'age'), ('Pages', 'pages')) known(name, code) on known.name = a->'name'->>'en')
 where attributes <> '[]' and not attributes->0 ? 'code';
--> statement-breakpoint
insert into legal_move (machine, from_state, to_state) values
  ('product','','draft'),
  ('product','draft','published'),
  ('product','draft','dropped'),
  ('product','published','archived'),
  ('product','archived','published'),
  ('product_version','','draft'),
  ('product_version','draft','submitted'),
  ('product_version','draft','dropped'),
  ('product_version','submitted','draft'),
  ('product_version','submitted','changes_requested'),
  ('product_version','submitted','approved'),
  ('product_version','changes_requested','submitted'),
  ('product_version','changes_requested','dropped');
--> statement-breakpoint
-- By which of its categories goods are told; where two say the same code, the nearer one.
create function attributes_of(p_category text) returns setof category_attribute language sql stable set search_path = public, pg_temp as $$
  select (t.a).* from (
    select distinct on (a.code) a, a.position as place from category c
      join category_attribute a on a.category_id = any(c.path_ids)
     where c.id = p_category order by a.code, array_position(c.path_ids, a.category_id) desc) t
   order by t.place, (t.a).code
$$;
--> statement-breakpoint
create function is_both(p_words jsonb, p_least integer) returns boolean language sql immutable as $$
  select coalesce(length(trim(p_words->>'bn')) >= p_least and length(trim(p_words->>'en')) >= p_least, false)
$$;
--> statement-breakpoint
-- Whether a value is one that the kind allows.
create function is_attribute_value(p_kind text, p_choices jsonb, p_value jsonb) returns boolean language sql immutable as $$
  select coalesce(case p_kind
    when 'text' then is_both(p_value, 1)
    when 'number' then jsonb_typeof(p_value) = 'number'
    when 'yes_no' then jsonb_typeof(p_value) = 'boolean'
    when 'date' then p_value #>> '{}' ~ '^\d{4}-\d{2}-\d{2}$'
    when 'choice' then exists (select from jsonb_array_elements(p_choices) c where c->'code' = p_value)
    when 'multi' then jsonb_typeof(p_value) = 'array' and jsonb_array_length(p_value) > 0 and not exists (
      select from jsonb_array_elements(p_value) v where not exists (select from jsonb_array_elements(p_choices) c where c->'code' = v))
    end, false)
$$;
--> statement-breakpoint
-- What a version lacks before it may be shown to anybody, field by field.
create function version_lacks(p_category text, p_content jsonb) returns text[] language sql stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(lack order by place, lack), '{}') from (
    select 0 as place, 'title' as lack where not is_both(p_content->'title', 3)
    union all
    select 1, 'body' where not is_both(p_content->'text', 20)
    union all
    select 2, 'variants' where jsonb_array_length(coalesce(p_content->'variants', '[]')) = 0
    union all
    select 3, 'prices' where exists (select from jsonb_array_elements(p_content->'variants') v
      where coalesce((v->>'priceMinor')::bigint, 0) <= 0 or coalesce((v->>'weightGrams')::int, 0) <= 0)
    union all
    select 4, 'category' where exists (select from category c where c.parent_id = p_category)
    union all
    select 10 + a.position, 'attribute.' || a.code from attributes_of(p_category) a
     where not (a.is_axis and exists (select from jsonb_array_elements(p_content->'options') o where o->>'code' = a.code))
       and (a.is_required or p_content->'attributes' ? a.code)
       and not is_attribute_value(a.kind, a.choices, p_content->'attributes'->a.code)) t
$$;
--> statement-breakpoint
-- What was sent in is not changed, what lacks something is not sent in, and nobody decides about his own shop's goods.
create function guard_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_lacks text[];
begin
  if new.content is distinct from old.content and old.state not in ('draft', 'changes_requested') then
    raise exception 'goods.wrong_state' using errcode = 'HAAT1';
  end if;
  if new.state is distinct from old.state and new.state in ('submitted', 'approved') then
    v_lacks := version_lacks(new.category_id, new.content);
    if v_lacks <> '{}' then
      raise exception 'goods.incomplete' using errcode = 'HAAT1', detail = jsonb_build_object('lacks', array_to_string(v_lacks, ' '))::text;
    end if;
  end if;
  if new.state is distinct from old.state and new.state in ('approved', 'changes_requested') and works_for(new.decided_by, new.vendor_id) then
    raise exception 'staff.own_shop' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger product_version_guarded before update on product_version for each row execute function guard_version();
--> statement-breakpoint
-- Nothing comes on sale that was never agreed to; the owner, who seeds and repairs, is not held.
create function guard_product() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state = 'draft' and new.state = 'published' and not pg_has_role(session_user, 'haat_owner', 'usage')
      and not exists (select from product_version v where v.product_id = new.id and v.state = 'approved') then
    raise exception 'goods.wrong_state' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger product_guarded before update of state on product for each row execute function guard_product();
--> statement-breakpoint
create trigger product_born before insert on product for each row execute function only_legal_moves('product');
--> statement-breakpoint
create trigger product_moved before update of state on product for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('product');
--> statement-breakpoint
create trigger product_version_born before insert on product_version for each row execute function only_legal_moves('product_version');
--> statement-breakpoint
create trigger product_version_moved before update of state on product_version for each row
  when (old.state is distinct from new.state) execute function only_legal_moves('product_version');
--> statement-breakpoint
create function keep_product_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into product_move (product_id, vendor_id, from_state, to_state, actor)
  values (new.id, new.vendor_id, case tg_op when 'UPDATE' then old.state end, new.state, new.moved_by);
  return null;
end $$;
--> statement-breakpoint
create function keep_version_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into product_move (product_id, vendor_id, version_id, from_state, to_state, actor, reason)
  values (new.product_id, new.vendor_id, new.id, case tg_op when 'UPDATE' then old.state end, new.state, new.moved_by,
    case when new.state = 'changes_requested' then new.reason end);
  return null;
end $$;
--> statement-breakpoint
create trigger product_kept_born after insert on product for each row
  when (new.state = 'draft') execute function keep_product_history();
--> statement-breakpoint
create trigger product_kept_moved after update of state on product for each row
  when (old.state is distinct from new.state) execute function keep_product_history();
--> statement-breakpoint
create trigger product_version_kept_born after insert on product_version for each row execute function keep_version_history();
--> statement-breakpoint
create trigger product_version_kept_moved after update of state on product_version for each row
  when (old.state is distinct from new.state) execute function keep_version_history();
--> statement-breakpoint
create trigger product_move_append_only before update or delete on product_move for each statement execute function refuse_change();
--> statement-breakpoint
-- What was agreed to becomes what is for sale, in one go. A variant is known by its choice: one that was there keeps its price and its stock.
create function publish_version(p_version text, p_by text, p_actor text, p_live jsonb) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v product_version;
  r record;
  v_id text;
begin
  update product_version set state = 'approved', decided_at = now(), decided_by = p_by, moved_by = p_actor, reason = null
   where id = p_version and state = 'submitted' returning * into v;
  if not found then
    raise exception 'goods.wrong_state' using errcode = 'HAAT1';
  end if;
  perform 1 from product where id = v.product_id for update;
  update variant o set state = 'hidden' where o.product_id = v.product_id and o.state = 'published'
     and not exists (select from jsonb_array_elements(p_live->'variants') c where c->'choice' = o.choice);
  for r in select c.*, t.n from jsonb_array_elements(p_live->'variants') with ordinality t(one, n)
     cross join lateral jsonb_to_record(t.one) c(id text, sku text, choice jsonb, "labelBn" text, "labelEn" text, "priceMinor" bigint,
       "compareAtMinor" bigint, "weightGrams" integer, stock integer) loop
    update variant set sku = r.sku, label_bn = r."labelBn", label_en = r."labelEn", weight_grams = r."weightGrams", position = r.n - 1, state = 'published'
     where product_id = v.product_id and choice = r.choice returning id into v_id;
    if not found then
      insert into variant (id, product_id, vendor_id, sku, choice, label_bn, label_en, price_minor, compare_at_minor, weight_grams, position)
      values (r.id, v.product_id, v.vendor_id, r.sku, r.choice, r."labelBn", r."labelEn", r."priceMinor", r."compareAtMinor", r."weightGrams", r.n - 1);
      insert into stock (variant_id, vendor_id, on_hand) values (r.id, v.vendor_id, r.stock);
      insert into stock_movement (variant_id, vendor_id, kind, quantity, actor) values (r.id, v.vendor_id, 'initial', r.stock, p_actor);
    end if;
  end loop;
  update product p set category_id = v.category_id, category_path = (select path_ids from category where id = v.category_id),
    title_bn = p_live->'title'->>'bn', title_en = p_live->'title'->>'en', description_bn = p_live->'text'->>'bn', description_en = p_live->'text'->>'en',
    attributes = p_live->'attributes', options = p_live->'options', pictures = p_live->'pictures', brand = p_live->>'brand', said = p_live->'said',
    search_text = p_live->>'searchText', slug = case p.state when 'draft' then p_live->>'slug' else p.slug end,
    published_at = case p.state when 'draft' then now() else p.published_at end, moved_by = p_actor,
    state = case p.state when 'draft' then 'published' else p.state end
   where p.id = v.product_id;
  return v.product_id;
end $$;
--> statement-breakpoint
-- A price is the shop's own word, and holds from the next order on. What it was before; null: it sells no such variant.
create function change_price(p_variant text, p_vendor text, p_price bigint, p_compare bigint) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v variant;
begin
  select * into v from variant where id = p_variant and vendor_id = p_vendor and state = 'published';
  if not found then
    return null;
  end if;
  perform 1 from product where id = v.product_id for no key update;
  select * into v from variant where id = p_variant for update;
  update variant set price_minor = p_price, compare_at_minor = p_compare where id = p_variant;
  return jsonb_build_object('productId', v.product_id, 'price', v.price_minor::text, 'compareAt', v.compare_at_minor::text);
end $$;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['category_attribute', 'product_version', 'product_move'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
    execute format('create policy reading on %I for select to haat_read using (true)', t);
    execute format('grant select on %I to haat_app, haat_job, haat_read, haat_engine', t);
  end loop;
end $$;
--> statement-breakpoint
create policy everyone on category_attribute for select to haat_app using (true);
--> statement-breakpoint
create policy own on product_version for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor'
  and haat_member_role() in ('owner', 'manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
create policy own on product_move for select to haat_app using (haat_is_staff() or (haat_kind() = 'vendor'
  and haat_member_role() in ('owner', 'manager') and vendor_id = haat_vendor()));
--> statement-breakpoint
grant insert, update on product_version to haat_job, haat_engine;
--> statement-breakpoint
grant insert on product_move to haat_engine;
--> statement-breakpoint
grant insert on product to haat_job;
--> statement-breakpoint
grant update (state, moved_by) on product to haat_job;
--> statement-breakpoint
grant insert, update on product, variant to haat_engine;
--> statement-breakpoint
grant select, insert on stock, stock_movement to haat_engine;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'public' and p.proname in ('attributes_of', 'is_both', 'is_attribute_value', 'version_lacks', 'guard_version',
              'guard_product', 'keep_product_history', 'keep_version_history', 'publish_version', 'change_price') loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
grant execute on function attributes_of(text), is_both(jsonb, integer), is_attribute_value(text, jsonb, jsonb), version_lacks(text, jsonb) to haat_app, haat_job, haat_read;
--> statement-breakpoint
grant execute on function publish_version(text, text, text, jsonb), change_price(text, text, bigint, bigint) to haat_job;
--> statement-breakpoint
-- Beside its title, a page says its maker, and what its shop wrote in marks.
do $patch$
declare
  v_old text := pg_get_functiondef('sheets_now(text[])'::regprocedure);
  v_new text := replace(v_old, 'p.id, p.slug, l.title, l.description,', 'p.id, p.slug, l.title, l.description, p.brand, p.said->l.lang as said,');
begin
  if v_new = v_old then
    raise exception 'sheets_now is not as it was';
  end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
select refresh_cards(array(select id from product));
