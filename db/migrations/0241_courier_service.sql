-- Whether a courier fetches at a place of his, beside whether he brings there; and what of both people have looked at.
alter table courier_place add column fetches boolean;
--> statement-breakpoint
alter table courier_geo_map add column seen_delivers boolean, add column seen_fetches boolean;
--> statement-breakpoint
grant update (fetches) on courier_place to haat_job;
--> statement-breakpoint
grant update (seen_delivers, seen_fetches) on courier_geo_map to haat_job;
--> statement-breakpoint
-- Pathao numbers its cities, zones and areas each for themselves; a zone no longer takes the place of the city that has its number.
alter table courier_geo_map drop constraint courier_geo_map_place;
--> statement-breakpoint
alter table courier_geo_change disable trigger courier_geo_change_kept;
--> statement-breakpoint
update courier_geo_change c set from_place = case when f.level is null then c.from_place else 'zone-' || c.from_place end,
    to_place = case when t.level is null then c.to_place else 'zone-' || c.to_place end
  from courier_geo_change o left join courier_place f on f.courier = 'pathao' and f.place_id = o.from_place and f.level = 'thana'
    left join courier_place t on t.courier = 'pathao' and t.place_id = o.to_place and t.level = 'thana'
  where o.id = c.id and c.courier = 'pathao' and (f.level is not null or t.level is not null);
--> statement-breakpoint
alter table courier_geo_change enable trigger courier_geo_change_kept;
--> statement-breakpoint
update courier_geo_map m set place_id = 'zone-' || m.place_id from courier_place p
  where m.courier = 'pathao' and p.courier = 'pathao' and p.place_id = m.place_id and p.level = 'thana';
--> statement-breakpoint
update courier_place set place_id = case level when 'thana' then 'zone-' else 'area-' end || place_id,
    parent_id = case when level = 'area' then 'zone-' || parent_id else parent_id end
  where courier = 'pathao' and level in ('thana','area');
--> statement-breakpoint
alter table courier_geo_map add constraint courier_geo_map_place foreign key (courier, place_id) references courier_place (courier, place_id);
--> statement-breakpoint
-- What was read of its list until now stands under the old numbers.
delete from courier_place_page where courier = 'pathao';
--> statement-breakpoint
update courier_place_reading set due_at = now() where courier = 'pathao';
--> statement-breakpoint
-- He brings or fetches there otherwise than when somebody looked last.
create function service_changed(m courier_geo_map) returns boolean language sql stable set search_path = public, pg_temp as $$
  select m.state = 'sure' and exists (select from courier_place p where p.courier = m.courier and p.place_id = m.place_id
    and ((p.delivers is false) <> (m.seen_delivers is false) or (p.fetches is false) <> (m.seen_fetches is false)))
$$;
--> statement-breakpoint
-- The narrowest place of his that one of ours surely is, as a booking names it.
create function courier_place_named(p_courier text, p_area text, p_locality text) returns text language sql stable set search_path = public, pg_temp as $$
  select coalesce((select l.place_id from courier_geo_map l where l.courier = p_courier and l.geo_id = p_locality and l.state = 'sure'),
    (select m.place_id from courier_geo_map m where m.courier = p_courier and m.geo_id = p_area and m.state = 'sure'),
    (select d.place_id from courier_geo_map d join geo_unit g on g.parent_id = d.geo_id where d.courier = p_courier and g.id = p_area and d.state = 'sure'))
$$;
--> statement-breakpoint
-- Why a courier would not carry a part: he says that he does not bring to where it goes, or does not fetch where its shop is.
create function courier_unserved(p_courier text, p_part text) returns text language sql stable set search_path = public, pg_temp as $$
  select case when t.delivers is false then 'no_delivery' when h.fetches is false then 'no_pickup' end
    from sub_order s join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
      left join courier_place t on t.courier = p_courier and t.place_id = courier_place_named(p_courier, o.area_id, o.locality_id)
      left join courier_place h on h.courier = p_courier and h.place_id = courier_place_named(p_courier, v.city_id, null)
    where s.id = p_part
$$;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  foreach f in array array['service_changed(courier_geo_map)','courier_place_named(text,text,text)','courier_unserved(text,text)']::regprocedure[] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
end $$;
