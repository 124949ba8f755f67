-- Until when a courier's file tells of parcels decides which of them are missing: no file tells of days to come, and a day that was said wrongly
-- is put right, with its history. In which order he writes the day and the month is said with his headings.
alter table remittance_mapping add column dates text, add constraint remittance_mapping_dates check (dates in ('dmy','mdy'));
--> statement-breakpoint
alter table remittance_act drop constraint remittance_act_name,
  add constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','post','compare','teach','propose','agree','refuse','withdraw','void','recall','period'));
--> statement-breakpoint
create function guard_period_end() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.period_end > greatest(now() + interval '5 minutes', ((dhaka_day() + 1)::timestamp at time zone 'Asia/Dhaka')) then
    raise exception 'no statement tells of days to come' using errcode = '23514', constraint = 'remittance_period_ahead';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke all on function guard_period_end() from public;
--> statement-breakpoint
create trigger remittance_file_period before insert or update of period_end on remittance_file for each row execute function guard_period_end();
--> statement-breakpoint
grant update (period_end) on remittance_file to haat_job;
--> statement-breakpoint
grant update (period_end) on remittance to haat_job;
