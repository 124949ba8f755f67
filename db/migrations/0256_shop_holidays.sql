-- Days on which a shop takes no order. It ends by itself, for only today is asked; what was ordered before keeps every clock it has.
create table shop_holiday (
  id text primary key,
  vendor_id text not null references vendor(id),
  from_day date not null,
  until_day date not null,
  words_bn text,
  words_en text,
  made_by text not null references user_account(id),
  made_at timestamptz not null default now(),
  ended_by text references user_account(id),
  ended_at timestamptz,
  constraint shop_holiday_days check (until_day >= from_day and until_day < from_day + 60),
  constraint shop_holiday_words check (char_length(coalesce(words_bn, '')) <= 200 and char_length(coalesce(words_en, '')) <= 200),
  constraint shop_holiday_end check ((ended_at is null) = (ended_by is null)));
--> statement-breakpoint
create index shop_holiday_open on shop_holiday (vendor_id, until_day) where ended_at is null;
--> statement-breakpoint
alter table shop_holiday enable row level security;
--> statement-breakpoint
alter table shop_holiday force row level security;
--> statement-breakpoint
create policy inside on shop_holiday to haat_owner, haat_job, haat_engine using (true) with check (true);
--> statement-breakpoint
create policy reading on shop_holiday for select to haat_read using (true);
--> statement-breakpoint
create policy everyone on shop_holiday for select to haat_app using (true);
--> statement-breakpoint
grant select on shop_holiday to haat_app, haat_read, haat_engine;
--> statement-breakpoint
grant select, insert, update (ended_by, ended_at) on shop_holiday to haat_job;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
-- Whether the shop takes no order today.
create function shop_away(p_vendor text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from shop_holiday h
    where h.vendor_id = p_vendor and h.ended_at is null and h.from_day <= dhaka_day() and h.until_day >= dhaka_day())
$$;
--> statement-breakpoint
alter function shop_away(text) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function shop_away(text) from public;
--> statement-breakpoint
grant execute on function shop_away(text) to haat_app, haat_job, haat_read, haat_engine, haat_owner;
--> statement-breakpoint
do $patch$
declare
  was text;
  become text;
begin
  was := pg_get_functiondef('place_order(jsonb)'::regprocedure);
  become := replace(was, '(ve.state <> ''open'' or ', '(ve.state <> ''open'' or shop_away(ve.id) or ');
  if become = was then raise exception 'place_order is not as it was'; end if;
  execute become;
  was := pg_get_functiondef('product_page(text,boolean,boolean)'::regprocedure);
  become := replace(was, 'case when s.is_open and not (', 'case when s.is_open and not shop_away(s.vendor_id) and not (');
  if become = was then raise exception 'product_page is not as it was'; end if;
  execute become;
  was := pg_get_viewdef('wanted_good'::regclass);
  become := replace(was, 've.state = ''open''::text', 've.state = ''open''::text AND NOT shop_away(ve.id)');
  if become = was then raise exception 'wanted_good is not as it was'; end if;
  execute 'create or replace view wanted_good with (security_invoker = true) as ' || become;
end $patch$;
