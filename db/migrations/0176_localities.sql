-- Below the thana a buyer may say the area that he lives in. What he typed is kept as he typed it; where it is one of that thana's
-- areas, in whatever spelling, the area is kept beside it, and couriers who ask for an area are told that one.
create table geo_area_key (
  thana_id text not null references geo_unit(id),
  key text not null,
  area_id text not null references geo_unit(id),
  primary key (thana_id, key, area_id)
);
--> statement-breakpoint
grant select on geo_area_key to haat_app, haat_job, haat_engine, haat_read;
--> statement-breakpoint
alter table address add column locality text, add column locality_id text references geo_unit(id);
--> statement-breakpoint
alter table address add constraint address_locality check (char_length(locality) between 1 and 80 and (locality_id is null or locality is not null));
--> statement-breakpoint
alter table orders add column locality text, add column locality_id text references geo_unit(id);
--> statement-breakpoint
alter table orders add constraint orders_locality check (char_length(locality) between 1 and 80 and (locality_id is null or locality is not null));
--> statement-breakpoint
do $patch$
declare
  v_source text;
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['place_order(jsonb)', 'details, landmark, note,', 'details, landmark, note, locality, locality_id,'],
    ['place_order(jsonb)', 'p->>''details'', p->>''landmark'', p->>''note'',',
     'p->>''details'', p->>''landmark'', p->>''note'', p->>''locality'', (select min(k.area_id) from jsonb_array_elements_text(p->''localityKeys'') with ordinality as u(key, at)
      join geo_area_key k on k.thana_id = p->>''areaId'' and k.key = u.key group by u.at having count(*) = 1 order by u.at limit 1),'],
    ['order_document(text)', '''landmark'', o.landmark,', '''landmark'', o.landmark, ''locality'', o.locality,']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
  v_source := pg_get_viewdef('packing_part'::regclass);
  if strpos(v_source, '''landmark'', o.landmark,') = 0 then
    raise exception 'packing_part no longer tells of a landmark: %', v_source;
  end if;
  execute 'create or replace view packing_part with (security_barrier) as '
    || replace(v_source, '''landmark'', o.landmark,', '''landmark'', o.landmark, ''locality'', o.locality,');
end $patch$;
