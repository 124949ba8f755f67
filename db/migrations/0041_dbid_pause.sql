-- What an overdue DBID does: `notice` shows and reminds, `pause` takes no new orders until the paper is in or the market gives
-- more days. What was begun is finished either way.
alter table vendor
  add column dbid_more_until timestamp with time zone,
  add column dbid_paused_at timestamp with time zone,
  add column dbid_told text;
--> statement-breakpoint
create function setting_word(p_name text, p_default text) returns text language sql stable as $$
  select coalesce((select value #>> '{}' from setting where name = p_name and valid_from <= now() and (valid_to is null or valid_to > now())
    order by valid_from desc limit 1), p_default)
$$;
--> statement-breakpoint
alter table setting add constraint setting_dbid_overdue check (name <> 'dbid_overdue' or value in ('"notice"', '"pause"'));
--> statement-breakpoint
-- Null while the market asks for none, for a shop that was never approved, and for one whose DBID was checked.
create function dbid_due_at(p_vendor text) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select greatest(v.approved_at + make_interval(days => setting_now('require_dbid_after_days', 180)::int), v.dbid_more_until)
    from vendor v
   where v.id = p_vendor and v.approved_at is not null and setting_now('require_dbid_after_days', 180) > 0
     and not exists (select 1 from vendor_paper p where p.vendor_id = v.id and p.kind = 'dbid' and p.state = 'verified')
$$;
--> statement-breakpoint
-- The setting is asked first: while nothing pauses, a shop costs no more than that. A paper that waits to be looked at is in.
create function dbid_pauses(p_vendor text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if setting_word('dbid_overdue', 'notice') <> 'pause' then
    return false;
  end if;
  return coalesce(dbid_due_at(p_vendor) < now(), false) and not exists (
    select 1 from vendor_paper p where p.vendor_id = p_vendor and p.kind = 'dbid' and p.state = 'given');
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function dbid_due_at(text) owner to haat_engine;
--> statement-breakpoint
alter function dbid_pauses(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function dbid_due_at(text), dbid_pauses(text) from public;
--> statement-breakpoint
grant execute on function dbid_due_at(text), dbid_pauses(text) to haat_app, haat_job, haat_read, haat_engine, haat_owner;
--> statement-breakpoint
grant select on vendor_paper, setting, vendor to haat_engine;
--> statement-breakpoint
-- Changed where they stand: an order is refused by the clock itself; a listing follows the column that the worker keeps.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['place_order(jsonb)', 've.state <> ''open''', '(ve.state <> ''open'' or dbid_pauses(ve.id))'],
    ['cart_lines(text[])', 've.state = ''open''', 've.state = ''open'' and not dbid_pauses(ve.id)'],
    ['product_page(text,boolean,boolean)', 've.state = ''open''', 've.state = ''open'' and not dbid_pauses(ve.id)'],
    ['cards_now(text[])', 've.state <> ''open''', 've.state <> ''open'' or ve.dbid_paused_at is not null'],
    ['vendor_refreshes_cards()', 'n.district_id, n.state)', 'n.district_id, n.state, n.dbid_paused_at)'],
    ['vendor_refreshes_cards()', 'o.district_id, o.state)', 'o.district_id, o.state, o.dbid_paused_at)']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
