-- A picture is told as one stem and its widths, no longer as an address for each size and format: more than half of a page of
-- cards were addresses that said the same.
create function picture_stem(p_picture jsonb) returns jsonb language plpgsql immutable as $$
declare
  v_stems text[];
begin
  if p_picture is null or not p_picture ? 'sources' then
    return p_picture;
  end if;
  select array_agg(distinct replace(address, format('-%s.%s', width, format), '')) into v_stems
    from jsonb_to_recordset(p_picture->'sources') s(width integer, avif text, webp text)
   cross join lateral (values ('avif', s.avif), ('webp', s.webp)) a(format, address);
  if cardinality(v_stems) is distinct from 1 then
    raise exception 'the sizes of a picture do not stand beside each other: %', p_picture;
  end if;
  return jsonb_build_object('stem', v_stems[1], 'widths', jsonb_path_query_array(p_picture, '$.sources[*].width'));
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['cards_now(text[])', 'select l.title as alt, array(select row_to_json(s) from
                      jsonb_to_recordset(p.pictures->0->''sources'') s(width integer, avif text, webp text)) as sources
                   where p.pictures->0 is not null', 'select l.title as alt, p.pictures->0->>''stem'' as stem, p.pictures->0->''widths'' as widths
                   where p.pictures->0 is not null'],
    ['picture_json(jsonb, text)', 'select p_alt as alt, array(select row_to_json(s) from jsonb_to_recordset(p_picture->''sources'') s(width integer, avif text, webp text)) as sources',
     'select p_alt as alt, p_picture->>''stem'' as stem, p_picture->''widths'' as widths']] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
--> statement-breakpoint
update order_line set picture = picture_stem(picture) where picture ? 'sources';
--> statement-breakpoint
update category set picture = picture_stem(picture) where picture ? 'sources';
--> statement-breakpoint
update vendor set picture = picture_stem(picture) where picture ? 'sources';
--> statement-breakpoint
-- Writes their cards and sheets anew.
update product set pictures = (select jsonb_agg(picture_stem(t.p) order by t.n) from jsonb_array_elements(pictures) with ordinality t(p, n))
 where jsonb_path_exists(pictures, '$[*].sources');
--> statement-breakpoint
-- Kept answers are told from the order again when they are asked for.
update idempotency_key set answer = answer - 'document' where answer ? 'document';
--> statement-breakpoint
drop function picture_stem(jsonb);
