-- A variant that was left out and comes back is sold as the shop wrote it now: at that price, and in that number beside what is already promised.
do $patch$
declare
  v_source text := pg_get_functiondef('publish_version(text,text,text,jsonb)'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['  v_id text;
begin', '  v_id text;
  v_was text;
  v_more integer;
begin'],
    ['    update variant set sku = r.sku, label_bn = r."labelBn", label_en = r."labelEn", weight_grams = r."weightGrams", position = r.n - 1, state = ''published''
     where product_id = v.product_id and choice = r.choice returning id into v_id;
    if not found then',
     '    select o.id, o.state into v_id, v_was from variant o where o.product_id = v.product_id and o.choice = r.choice;
    if found then
      update variant set sku = r.sku, label_bn = r."labelBn", label_en = r."labelEn", weight_grams = r."weightGrams", position = r.n - 1, state = ''published'',
        price_minor = case v_was when ''published'' then price_minor else r."priceMinor" end,
        compare_at_minor = case v_was when ''published'' then compare_at_minor else r."compareAtMinor" end
       where id = v_id;
      if v_was <> ''published'' then
        select r.stock - (s.on_hand - s.held - s.committed) into v_more from stock s where s.variant_id = v_id for update;
        if v_more <> 0 then
          update stock set on_hand = on_hand + v_more where variant_id = v_id;
          insert into stock_movement (variant_id, vendor_id, kind, quantity, actor) values (v_id, v.vendor_id, ''counted'', v_more, p_actor);
        end if;
      end if;
    else']] loop
    if position(v_change[1] in v_source) = 0 then
      raise exception 'publish_version is not as expected: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
