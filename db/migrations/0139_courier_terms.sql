-- What a courier may charge is agreed by two, refused or taken back, and then stays; agreed ones of one shop, or of all, begin on
-- different days and end where the next begins. Nothing is agreed for days on which he was charged by, or has told of, a parcel.
alter table courier_contract
  add column reason text not null default '',
  add column ended_by text references user_account(id),
  add column ended_at timestamp with time zone,
  add column refusal text,
  add constraint courier_contract_ended check ((ended_by is null) = (ended_at is null) and (ended_at is null or approved_at is null)
    and (refusal is null or ended_at is not null)),
  add constraint courier_contract_texts check (char_length(reason) <= 300 and char_length(refusal) <= 300);
--> statement-breakpoint
create unique index courier_contract_begins on courier_contract (courier, coalesce(vendor_id, ''), valid_from) where approved_at is not null;
--> statement-breakpoint
create index courier_contract_open on courier_contract (made_at) where approved_at is null and ended_at is null;
--> statement-breakpoint
create index consignment_handed on consignment (courier, handed_at);
--> statement-breakpoint
-- Whoever proposes does not agree in the same breath.
revoke insert on courier_contract from haat_job;
--> statement-breakpoint
grant insert (id, courier, vendor_id, valid_from, valid_to, terms, made_by, reason) on courier_contract to haat_job;
--> statement-breakpoint
grant update (ended_by, ended_at, refusal) on courier_contract to haat_job;
--> statement-breakpoint
-- One order for charging by what is agreed and for agreeing otherwise: whoever charges shares it, whoever agrees has it alone.
create function courier_terms_turn(p_courier text) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select hashtextextended('courier terms ' || p_courier, 0)
$$;
--> statement-breakpoint
create or replace function keep_courier_contract() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.approved_at is not null or old.ended_at is not null or to_jsonb(new) - array['approved_by','approved_at','ended_by','ended_at','refusal']
      is distinct from to_jsonb(old) - array['approved_by','approved_at','ended_by','ended_at','refusal'] then
    raise exception 'what was agreed stays as it was agreed' using errcode = '23514', constraint = 'courier_contract_kept';
  end if;
  if new.approved_at is not null and new.valid_from <= (now() at time zone 'Asia/Dhaka')::date then
    perform pg_advisory_xact_lock(courier_terms_turn(new.courier));
    if exists (select from consignment c where c.courier = new.courier and (new.vendor_id is null or c.vendor_id = new.vendor_id)
        and c.handed_at >= new.valid_from::timestamp at time zone 'Asia/Dhaka'
        and (new.valid_to is null or c.handed_at < new.valid_to::timestamp at time zone 'Asia/Dhaka')
        and (exists (select from courier_charge k where k.consignment_id = c.id) or live_taking(c.id) is not null)) then
      raise exception 'a parcel of these days was charged for' using errcode = '23514', constraint = 'courier_contract_charged';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What a courier calls the way to a place: the shop's own city, for Dhaka its suburbs, or the rest of the country.
create function price_zone_of(p_home text, p_area text) returns text language sql stable set search_path = public, pg_temp as $$
  select case when home.id = there.id or (home.level = 'metro_thana' and there.level = 'metro_thana' and home.city_corp = there.city_corp) then 'inside'
      when home.city_corp = 'dhaka' and (there.city_corp = 'gazipur' or there.id in ('upa-dhaka-savar','upa-dhaka-keraniganj','upa-dhaka-dohar',
        'upa-gazipur-sadar','upa-narayanganj-sadar')) then 'sub'
      else 'outside' end
    from geo_unit home, geo_unit there where home.id = p_home and there.id = p_area
$$;
--> statement-breakpoint
-- What the price of carrying a part depends on, as it lies there.
create function freight_of(p_sub_order text) returns table (zone text, grams integer) language sql stable set search_path = public, pg_temp as $$
  select case when s.zone = 'inside' then 'inside' else coalesce(nullif(price_zone_of(v.city_id, o.area_id), 'inside'), 'outside') end,
    (select coalesce(sum(l.weight_grams * l.quantity), 0)::integer from order_line l where l.sub_order_id = s.id)
  from sub_order s join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id where s.id = p_sub_order
$$;
--> statement-breakpoint
-- It is written on a parcel as it leaves: what comes later, a shop that moves or goods that weigh otherwise, does not change it.
create function weigh_consignment() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  select coalesce(new.price_zone, f.zone), coalesce(new.grams, nullif(f.grams, 0)) into new.price_zone, new.grams from freight_of(new.sub_order_id) f;
  return new;
end $$;
--> statement-breakpoint
create trigger consignment_weighed before insert on consignment for each row execute function weigh_consignment();
--> statement-breakpoint
-- What a parcel's price is made of, as its courier's rows are compared with it. Nobody agrees otherwise until this is through.
create function terms_of_parcel(p_id text) returns table (zone text, grams integer, terms jsonb)
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(courier_terms_turn((select c.courier from consignment c where c.id = p_id)));
  return query select f.zone, f.grams, t.terms from parcel_facts(array[p_id]) f left join courier_contract t on t.id = f.contract_id;
end $$;
--> statement-breakpoint
do $$
declare
  f regprocedure;
begin
  foreach f in array array['courier_terms_turn(text)','price_zone_of(text,text)','freight_of(text)','terms_of_parcel(text)']::regprocedure[] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_job', f);
  end loop;
end $$;
--> statement-breakpoint
-- The contract of a day of Dhaka: the shop's own before the common one, of several the one that began last.
create function contract_on(p_courier text, p_vendor text, p_day date) returns text language sql stable set search_path = public, pg_temp as $$
  select t.id from courier_contract t where t.courier = p_courier and (t.vendor_id = p_vendor or t.vendor_id is null) and t.approved_at is not null
      and t.valid_from <= p_day and (t.valid_to is null or p_day < t.valid_to)
    order by t.vendor_id is null, t.valid_from desc limit 1
$$;
--> statement-breakpoint
revoke all on function contract_on(text,text,date) from public;
--> statement-breakpoint
grant execute on function contract_on(text,text,date) to haat_job, haat_app;
