-- What a courier answers to a dispute is noted with its row: yes or no, who said so and on which day. Until then the row waits for him, and after
-- it for us; neither for ever, whatever the row would pay.
do $patch$
declare
  v_check text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'remittance_act_name');
begin
  if strpos(v_check, '''dispute''::text') = 0 then
    raise exception 'remittance_act_name no longer has dispute: %', v_check;
  end if;
  execute 'alter table remittance_act drop constraint remittance_act_name, add constraint remittance_act_name ' || replace(v_check, '''dispute''::text', '''dispute''::text, ''answered''::text');
end $patch$;
--> statement-breakpoint
create function remittance_act_answered() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_asked timestamptz := (select r.disputed_at from remittance_row r where r.remittance_id = new.remittance_id and r.line = new.line and r.state = 'waiting' and r.decision is null);
begin
  if v_asked is null then
    raise exception 'nobody has asked him about it' using errcode = '23514', constraint = 'remittance_act_unasked';
  end if;
  if coalesce(new.reason, '') = '' or coalesce(new.detail ->> 'said' not in ('yes','no'), true) or coalesce(char_length(new.detail ->> 'who') not between 2 and 80, true)
      or coalesce((new.detail ->> 'day')::date not between (v_asked at time zone 'Asia/Dhaka')::date and dhaka_day(), true) then
    raise exception 'an answer is somebody''s, of a day since he was asked' using errcode = '23514', constraint = 'remittance_act_answered';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_act_answered before insert on remittance_act for each row when (new.act = 'answered') execute function remittance_act_answered();
--> statement-breakpoint
-- What its courier answered last to the dispute of this moment; null: nothing yet.
create function row_answer(p_remittance text, p_line integer, p_asked timestamptz) returns json
language sql stable set search_path = public, pg_temp as $$
  select json_build_object('said', a.detail ->> 'said', 'who', a.detail ->> 'who', 'day', a.detail ->> 'day', 'words', a.reason, 'at', a.made_at)
    from remittance_act a where a.remittance_id = p_remittance and a.line = p_line and a.act = 'answered' and a.made_at >= p_asked order by a.made_at desc, a.id desc limit 1
$$;
--> statement-breakpoint
create index remittance_row_asked on remittance_row (disputed_at) where disputed_at is not null and state = 'waiting';
--> statement-breakpoint
revoke all on function row_answer(text, integer, timestamptz) from public;
--> statement-breakpoint
grant execute on function row_answer(text, integer, timestamptz) to haat_app, haat_job;
