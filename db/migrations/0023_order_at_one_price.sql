-- Every statement of a function sees what was committed before it began: a price that moved after it was compared was
-- written into the lines, while the sums kept the old one. Lines now take the price that was compared. And what a caller
-- could get wrong is refused: a part without lines, a line of another order's part, a variant that is named twice.
-- The function is changed where it stands; a text that is no longer there ends the migration.
do $patch$
declare
  v_source text := pg_get_functiondef('place_order(jsonb)'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    [$$l.quantity, v.price_minor, v.price_minor * l.quantity, v.weight_grams$$,
     $$l.quantity, l."unitPriceMinor", l."unitPriceMinor" * l.quantity, v.weight_grams$$],
    [$$as l(id text, "subOrderId" text, "variantId" text, quantity int)
    join variant v on v.id = l."variantId" join product pr$$,
     $$as l(id text, "subOrderId" text, "variantId" text, quantity int, "unitPriceMinor" bigint)
    join variant v on v.id = l."variantId" join product pr$$],
    [$$l.order_id = v_order and l.vendor_id <> s.vendor_id) then$$,
     $$l.order_id = v_order and l.vendor_id <> s.vendor_id)
     or (select sum(total_minor) from sub_order where order_id = v_order) is distinct from v_goods + v_delivery
     or (select count(distinct v) from unnest(v_variants) v) <> cardinality(v_variants) then$$]
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'place_order no longer says: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
