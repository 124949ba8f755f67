-- A credit does not say at which of our banks it is. It lacks only where none of them has a line of its number and each of them has told of all its
-- days; a bank of which nothing came within forty-five days around them is not asked any more, or not yet.
create function bank_lacks(p_reference text, p_from date, p_till date) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from bank_line l where l.number_key = bank_number(p_reference))
    and exists (select from bank_file b where b.state = 'taken' and b.first_day <= p_till + 45 and b.last_day >= p_from - 45)
    and not exists (select from bank_file b where b.state = 'taken' and b.first_day <= p_till + 45 and b.last_day >= p_from - 45
      and not exists (select from bank_file f where f.state = 'taken' and bank_key(f.bank) = bank_key(b.bank) and f.first_day <= p_from and p_till < f.last_day))
$$;
--> statement-breakpoint
-- A shop says no day: its cash was at our bank within three days before it said so, or by the day on which it was received.
create function hand_in_lacked(p_reference text, p_said timestamp with time zone, p_received timestamp with time zone) returns boolean language sql stable
set search_path = public, pg_temp as $$
  select bank_lacks(p_reference, (p_said at time zone 'Asia/Dhaka')::date - 3, (p_received at time zone 'Asia/Dhaka')::date)
$$;
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function bank_lacks(text, date, date) owner to haat_engine;
  create or replace function bank_lacks(p_reference text, p_day date) returns boolean language sql stable security definer set search_path = public, pg_temp
    as 'select bank_lacks(p_reference, p_day, p_day)';
  revoke create on schema public from haat_engine;
  revoke all on function bank_lacks(text, date, date), hand_in_lacked(text, timestamp with time zone, timestamp with time zone) from public;
  grant execute on function bank_lacks(text, date, date) to haat_app, haat_job, haat_engine;
  grant execute on function hand_in_lacked(text, timestamp with time zone, timestamp with time zone) to haat_app, haat_job, haat_engine;
end $$;
