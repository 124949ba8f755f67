-- Each cash order sends an SMS and holds goods: a phone may have so many unproven ones an hour and no more
-- (`cash_unproven_per_hour`, 5 unless said otherwise). The phone is locked, so orders placed at once are counted too.
create function cash_velocity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_limit int := coalesce((select value::text::int from setting where name = 'cash_unproven_per_hour'
    and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 5);
begin
  perform pg_advisory_xact_lock(hashtextextended('cash ' || new.contact_phone, 0));
  if (select count(*) from orders where contact_phone = new.contact_phone and method = 'cod' and placed_at > now() - interval '1 hour'
        and not exists (select 1 from transition t where t.subject_id = orders.id and t.to_state = 'confirmed')) >= v_limit then
    raise exception 'rate.limited' using errcode = 'HAAT1';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter function cash_velocity() owner to haat_engine;
--> statement-breakpoint
revoke all on function cash_velocity() from public;
--> statement-breakpoint
create trigger cash_velocity before insert on orders for each row when (new.method = 'cod') execute function cash_velocity();
