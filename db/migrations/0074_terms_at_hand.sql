-- Terms that hold are read from their row alone; to put both branches into one join cost a fifth of the page.
create function terms_pause(p_vendor text) returns boolean language sql stable as $$ select n.pauses from terms_now(array[p_vendor]) n $$;
--> statement-breakpoint
create function terms_text(p_vendor text, p_bn boolean) returns text language sql stable as $$
  select case when p_bn then n.bn else n.en end from terms_now(array[p_vendor]) n
$$;
--> statement-breakpoint
create or replace function product_page(p_slug text, p_bn boolean, p_related boolean) returns table(id text, vendor_id text, page text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select s.product_id, s.vendor_id,
    s.head || ',"variants":['
    || coalesce((select string_agg(t.said || case when s.is_open and not (case when kept.until > now() then kept.pauses else terms_pause(s.vendor_id) end and dbid_pauses(s.vendor_id))
            then greatest(0, least(99, k.on_hand - k.held - k.committed)) else 0 end || '}', ',' order by t.n)
          from unnest(s.variant_ids, s.variants) with ordinality t(id, said, n) join stock k on k.variant_id = t.id), '')
    || '],"delivery":' || case when kept.until <= now() then terms_text(s.vendor_id, p_bn) when p_bn then kept.bn else kept.en end
    || ',"related":[' || case when p_related then coalesce((select string_agg(t.card, ',' order by t.published_at desc, t.product_id desc) from (
          select case when p_bn then c.bn else c.en end as card, c.published_at, c.product_id from product_card c
           where c.shown and c.category_id = s.category_id and c.product_id <> s.product_id
           order by c.published_at desc, c.product_id desc limit 6) t), '') else '' end || ']}'
    from product_sheet s
    join shop_terms kept on kept.vendor_id = s.vendor_id
   where s.slug = p_slug and s.is_bn = p_bn and s.shown;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function terms_pause(text) owner to haat_engine;
--> statement-breakpoint
alter function terms_text(text, boolean) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function terms_pause(text), terms_text(text, boolean) from public;
