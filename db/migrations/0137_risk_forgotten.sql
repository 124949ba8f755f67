-- What was heard and said stays as it was, until it is forgotten: with its buyer, or after twelve months with the question itself.
drop trigger confirmation_call_kept on confirmation_call;
--> statement-breakpoint
create function keep_confirmation_call() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'note' is distinct from to_jsonb(old) - 'note' or new.note is distinct from old.note and new.note is distinct from '—' then
    raise exception 'what was heard stays as it was heard' using errcode = '23514', constraint = 'confirmation_call_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger confirmation_call_kept before update on confirmation_call for each row execute function keep_confirmation_call();
--> statement-breakpoint
grant update (note) on confirmation_call to haat_job;
--> statement-breakpoint
create function keep_risk_contest() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.made_at) is distinct from (old.id, old.made_at) or new.said <> old.said and new.said <> '—'
    or old.decided_at is not null and ((new.is_granted, new.decided_by, new.decided_at) is distinct from (old.is_granted, old.decided_by, old.decided_at)
      or new.answer <> old.answer and new.answer <> '—') then
    raise exception 'what was said stays as it was said' using errcode = '23514', constraint = 'risk_contest_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger risk_contest_kept before update on risk_contest for each row execute function keep_risk_contest();
--> statement-breakpoint
alter table risk_contest drop constraint risk_contest_decided;
--> statement-breakpoint
alter table risk_contest add constraint risk_contest_decided check ((decided_at is null) = (is_granted is null) and (decided_at is null) = (decided_by is null)
  and (decided_at is null) = (answer is null) and (answer is null or char_length(answer) between 1 and 300));
