-- Goods show pictures of their shop's library, and a variant those of them that show it.
alter table variant add column pictures jsonb default '[]'::jsonb not null;
--> statement-breakpoint
create index variant_pictures on variant using gin (pictures jsonb_path_ops);
--> statement-breakpoint
create index product_version_pictures on product_version using gin ((content->'pictures') jsonb_path_ops)
  where state in ('draft', 'submitted', 'changes_requested');
--> statement-breakpoint
-- Also of goods that nobody sees yet: what waits would be shown without them.
create or replace function media_uses(p_vendor text, p_stem text) returns table (kind text, slug text, name_bn text, name_en text)
language sql stable set search_path = public, pg_temp as $$
  with shown as (
    select p.id from product p where p.vendor_id = p_vendor and p.pictures @> jsonb_build_array(jsonb_build_object('stem', p_stem))
    union
    select o.product_id from variant o
     where o.vendor_id = p_vendor and o.state = 'published' and o.pictures @> jsonb_build_array(jsonb_build_object('stem', p_stem))
    union
    select v.product_id from product_version v
     where v.vendor_id = p_vendor and v.state in ('draft', 'submitted', 'changes_requested')
       and v.content->'pictures' @> jsonb_build_array(jsonb_build_object('stem', p_stem)))
  select 'product', p.slug, coalesce(nullif(p.title_bn, ''), v.content->'title'->>'bn', ''), coalesce(nullif(p.title_en, ''), v.content->'title'->>'en', '')
    from shown join product p on p.id = shown.id
    left join product_version v on v.product_id = p.id and v.state in ('draft', 'submitted', 'changes_requested')
  union all
  select 'shop', ve.slug, ve.name_bn, ve.name_en from vendor ve where ve.id = p_vendor and ve.picture->>'stem' = p_stem
$$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    -- Nobody buys what he has not seen.
    ['version_lacks(text, jsonb)', 'select 4, ''category'' where', 'select 5, ''pictures'' where jsonb_array_length(coalesce(p_content->''pictures'', ''[]'')) = 0
    union all
    select 4, ''category'' where'],
    ['publish_version(text, text, text, jsonb)', '"weightGrams" integer, stock integer)', '"weightGrams" integer, stock integer, pictures jsonb)'],
    ['publish_version(text, text, text, jsonb)', 'position = r.n - 1, state = ''published''', 'position = r.n - 1, pictures = coalesce(r.pictures, ''[]''), state = ''published'''],
    ['publish_version(text, text, text, jsonb)', 'weight_grams, position)', 'weight_grams, position, pictures)'],
    ['publish_version(text, text, text, jsonb)', 'r."weightGrams", r.n - 1);', 'r."weightGrams", r.n - 1, coalesce(r.pictures, ''[]''));'],
    -- What is in a cart, in an order or exchanged is seen as it is, and not as its neighbour.
    ['place_order(jsonb)', 'pr.pictures->0', 'coalesce(v.pictures->0, pr.pictures->0)'],
    ['open_swap(jsonb)', 'r.pictures->0', 'coalesce(v.pictures->0, r.pictures->0)'],
    ['sheets_now(text[])', 'money_json(v.compare_at_minor, l.bn) as "compareAt")', 'money_json(v.compare_at_minor, l.bn) as "compareAt",
               (select coalesce(json_agg(t.p->>''stem'' order by t.n), ''[]'') from jsonb_array_elements(v.pictures) with ordinality t(p, n)) as pictures)']] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
  v_source := pg_get_viewdef('wanted_good'::regclass);
  if strpos(v_source, '(p.pictures -> 0) AS picture') = 0 then
    raise exception 'wanted_good is not as it was';
  end if;
  execute 'create or replace view wanted_good with (security_invoker = true) as '
    || replace(v_source, '(p.pictures -> 0) AS picture', 'COALESCE((v.pictures -> 0), (p.pictures -> 0)) AS picture');
end $patch$;
--> statement-breakpoint
select refresh_cards(array(select id from product));
