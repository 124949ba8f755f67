-- A card says on which days its shop takes no order: those that run or come. Whoever reads it knows what day it is.
do $patch$
declare
  v_old text := pg_get_functiondef('cards_now(text[])'::regprocedure);
  v_new text := replace(v_old, 'as "priceVaries",', 'as "priceVaries",
               (select json_agg(json_build_object(''from'', h.from_day, ''until'', h.until_day) order by h.from_day) from shop_holiday h
                 where h.vendor_id = ve.id and h.ended_at is null and h.until_day >= dhaka_day()) as closed,');
begin
  if v_new = v_old then raise exception 'cards_now is not as it was'; end if;
  execute v_new;
end $patch$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
create function holiday_marks_cards() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into stale_card (product_id) select p.id from product p where p.vendor_id = new.vendor_id;
  return null;
end $$;
--> statement-breakpoint
alter function holiday_marks_cards() owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function holiday_marks_cards() from public;
--> statement-breakpoint
create trigger holiday_marks_cards after insert or update on shop_holiday for each row execute function holiday_marks_cards();
--> statement-breakpoint
insert into stale_card (product_id) select p.id from product p
  where exists (select from shop_holiday h where h.vendor_id = p.vendor_id and h.ended_at is null);
