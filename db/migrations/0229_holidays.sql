-- Banks and offices are closed on holidays as well as on Fridays and Saturdays: what waits grows no older on them.
create table holiday (
  id text primary key,
  day date not null,
  name_bn text not null,
  name_en text not null,
  source text not null,
  is_confirmed boolean not null default true,
  made_by text references user_account(id),
  made_at timestamp with time zone not null default now(),
  ended_by text references user_account(id),
  ended_at timestamp with time zone,
  constraint holiday_said check (char_length(name_bn) between 2 and 80 and char_length(name_en) between 2 and 80 and char_length(source) between 3 and 200),
  constraint holiday_maker check (made_by is not null or not is_confirmed),
  constraint holiday_ended check ((ended_at is null) = (ended_by is null)),
  constraint holiday_year check (day between '2020-01-01' and '2100-12-31')
);
--> statement-breakpoint
create unique index holiday_once on holiday (day) where ended_at is null;
--> statement-breakpoint
do $$
declare
  t text := 'holiday';
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy inside on %I to haat_owner, haat_job, haat_engine using (true) with check (true)', t);
  execute format('create policy reading on %I for select to haat_read using (true)', t);
  execute format('create policy everyone on %I for select to haat_app using (true)', t);
  execute format('grant select on %I to haat_read, haat_job, haat_engine, haat_app', t);
  execute format('grant insert, update (ended_by, ended_at) on %I to haat_job', t);
end $$;
--> statement-breakpoint
create function keep_holiday() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null or (old.id, old.day, old.name_bn, old.name_en, old.source, old.is_confirmed, old.made_by, old.made_at)
    is distinct from (new.id, new.day, new.name_bn, new.name_en, new.source, new.is_confirmed, new.made_by, new.made_at) then
    raise exception 'a holiday stays as it was said, and is taken off once' using errcode = '23514', constraint = 'holiday_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function keep_holiday() from public;
--> statement-breakpoint
create trigger holiday_kept before update or delete on holiday for each row execute function keep_holiday();
--> statement-breakpoint
create or replace function business_days_since(p_at timestamptz) returns integer language sql stable as $$
  select count(*)::int from generate_series((p_at at time zone 'Asia/Dhaka')::date + 1, dhaka_day(), interval '1 day') d
   where extract(dow from d) not in (5, 6) and not exists (select from holiday h where h.day = d::date and h.ended_at is null)
$$;
--> statement-breakpoint
-- Those that fall on the same day every year. Nobody has seen them in the year's gazette yet; those that follow the moon, or are proclaimed, are written down by an admin.
insert into holiday (id, day, name_bn, name_en, source, is_confirmed)
select 'hol_' || lpad(y::text || replace(f.day, '-', ''), 26, '0'), (y || '-' || f.day)::date, f.bn, f.en, 'the same date every year; to be confirmed by the year''s gazette', false
  from generate_series(2026, 2027) y, (values
    ('02-21', 'শহীদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস', 'Martyrs'' Day and International Mother Language Day'),
    ('03-26', 'স্বাধীনতা ও জাতীয় দিবস', 'Independence and National Day'),
    ('04-14', 'বাংলা নববর্ষ', 'Bangla New Year'),
    ('05-01', 'মে দিবস', 'May Day'),
    ('12-16', 'বিজয় দিবস', 'Victory Day'),
    ('12-25', 'বড়দিন', 'Christmas Day')) f(day, bn, en);
