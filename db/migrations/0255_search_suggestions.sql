-- What may be meant while it is still being typed: words, shelves, shops and goods, at most eight, in one trip.
create index search_word_begins on search_word (norm text_pattern_ops) where not joined;
--> statement-breakpoint
create index search_word_sounds on search_word (sound text_pattern_ops) where not joined;
--> statement-breakpoint
create index vendor_name_bn_begins on vendor (lower(name_bn) text_pattern_ops);
--> statement-breakpoint
create index vendor_name_en_begins on vendor (lower(name_en) text_pattern_ops);
--> statement-breakpoint
create function search_suggestions(p_typed text, p_before text, p_sound text, p_bn boolean) returns json
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_begin text := like_text(p_typed) || '%';
  v_whole text := like_text(p_before || p_typed) || '%';
  v_words jsonb;
  v_terms integer[];
  v_goods jsonb;
begin
  -- Fields 0 and 1 are titles and shelves: what shops tell of their goods suggests nothing.
  execute 'select jsonb_agg(jsonb_build_object(''kind'', ''word'', ''text'', $4 || w.norm, ''slug'', null) order by w.uses desc, w.id), array_agg(w.id * 8)
    from (select d.id, max(d.norm) as norm, max(d.uses) as uses from (
        (select s.id, s.norm, s.uses from search_word s where not s.joined and s.norm like $1 and s.fields & 3 <> 0 order by s.uses desc, s.id limit 5)
        union all (select s.id, s.norm, s.uses from search_word s where not s.joined and $2 <> '''' and s.sound like $2 and s.fields & 3 <> 0 and (s.norm ~ ''[ঀ-৿]'') = $3 order by s.uses desc, s.id limit 5)) d
      group by d.id order by max(d.uses) desc, d.id limit 4) w'
    into v_words, v_terms using v_begin, case when p_sound = '' then '' else like_text(p_sound) || '%' end, p_bn, p_before;
  execute 'select jsonb_agg(jsonb_build_object(''kind'', ''product'', ''text'', case when $2 then p.title_bn else p.title_en end, ''slug'', p.slug) order by g.popularity desc, p.id desc)
    from (select s.product_id, s.popularity from search_product s where s.shown and s.terms && $1 order by s.popularity desc, s.product_id desc limit 3) g
    join product p on p.id = g.product_id' into v_goods using v_terms, p_bn;
  return (select coalesce(json_agg(e.value), '[]') from (
    select t.value from (
      select 1 as rank, w.value from jsonb_array_elements(coalesce(v_words, '[]')) w
      union all select 2, c.value from (
        select jsonb_build_object('kind', 'category', 'text', case when p_bn then k.name_bn else k.name_en end, 'slug', k.slug) as value from category k
         where lower(k.name_bn) like v_whole or lower(k.name_en) like v_whole order by k.position, k.id limit 2) c
      union all select 3, v.value from (
        select jsonb_build_object('kind', 'shop', 'text', case when p_bn then s.name_bn else s.name_en end, 'slug', s.slug) as value from vendor s
         where s.state in ('open', 'paused') and (lower(s.name_bn) like v_whole or lower(s.name_en) like v_whole) order by s.id limit 2) v
      union all select 4, g.value from jsonb_array_elements(coalesce(v_goods, '[]')) g) t
     order by t.rank limit 8) e);
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function search_suggestions(text, text, text, boolean) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function search_suggestions(text, text, text, boolean) from public;
--> statement-breakpoint
grant execute on function search_suggestions(text, text, text, boolean) to haat_app;
--> statement-breakpoint
-- Where the very word is known, what only shares its consonants is not asked for: it could not come near.
do $patch$
declare
  v_old text := pg_get_functiondef('search_words(jsonb, text[])'::regprocedure);
  v_new text := replace(v_old, 'where s.k2 && t.k2 and not s.k1 && t.k1 and s.norm <> t.n',
    'where s.k2 && t.k2 and not s.k1 && t.k1 and s.norm <> t.n and not exists (select from search_word same where same.norm = t.n)');
begin
  if v_new = v_old then raise exception 'search_words was not as expected'; end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
-- What the market's commonest words are called in English, and in the other words of Bangla: staff adds to these.
insert into search_synonym (id, words)
select 'syn_' || lpad(g.n::text, 3, '0'), array(select normalize(w, NFC) from unnest(string_to_array(g.words, ' ')) w)
  from unnest(array['শাড়ি saree sari', 'চুড়ি bangles bangle', 'গামছা towel', 'জুতা shoes shoe footwear', 'ব্যাগ bag handbag', 'ঘড়ি watch clock',
    'দুল earrings earring', 'আংটি ring', 'মালা necklace garland নেকলেস', 'টিপ bindi', 'মেহেদি henna mehndi', 'সাবান soap', 'তেল oil', 'চাল rice', 'ডাল lentils lentil',
    'মধু honey', 'মসলা spice spices', 'চিনি sugar', 'লবণ salt', 'হলুদ turmeric', 'চা tea', 'ঘি ghee', 'আচার pickle', 'মিষ্টি sweets sweet', 'গুড় jaggery molasses',
    'খেজুর dates', 'কাঁথা quilt', 'কম্বল blanket', 'বালিশ pillow', 'পর্দা curtain curtains', 'মাদুর mat', 'চাদর bedsheet', 'ফুলদানি vase', 'মোমবাতি candle candles', 'পুতুল doll dolls',
    'খেলনা toy toys', 'বই book books', 'খাতা notebook', 'কলম pen', 'পাঞ্জাবি panjabi kurta', 'ওড়না scarf dupatta', 'বাঁশ bamboo', 'বেত cane rattan', 'পাট jute', 'সুতি cotton',
    'রেশম silk সিল্ক', 'খাদি khadi খদ্দর', 'গয়না jewellery jewelry গহনা', 'টর্চ torch টর্চলাইট', 'রমজান ramadan রামাদান', 'উপহার gift gifts']) with ordinality g(words, n);
--> statement-breakpoint
-- What goods are told by has codes now: they are read anew.
insert into stale_search (product_id) select product_id from product_card;
