-- Under which headings a courier's amounts stand is said by one person. Where that is otherwise than by our own names, nothing of a statement that is
-- read so is posted before two have agreed to a posting under them; files after it whose amounts stand just so are free.
alter table remittance_file add column money_said jsonb;
--> statement-breakpoint
-- Of what was read before, nobody has kept whether the amounts stand elsewhere.
update remittance_file set money_said = jsonb_build_object('fields', coalesce(header -> 'fields', '{}'), 'deductions', coalesce(header -> 'deductions', '[]'))
  where mapping_version is not null and state in ('read','matching','matched');
--> statement-breakpoint
create function headings_alone(p_id text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from remittance_file f where f.id = p_id and f.money_said is not null and not exists (
    select from proposal p join remittance_file g on g.id = p.subject
      where p.kind = 'remittance.post' and p.state = 'agreed' and p.checker_id <> p.maker_id
        and g.courier = f.courier and g.money_said = f.money_said))
$$;
--> statement-breakpoint
create function refuse_headings_alone() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_id text;
begin
  if tg_table_name = 'remittance' then v_id := new.id; else v_id := new.remittance_id; end if;
  if headings_alone(v_id) then
    raise exception 'under which headings its amounts stand only one has said' using errcode = '23514', constraint = 'remittance_headings_alone';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger remittance_headings_alone before update on remittance for each row
  when (old.posting_at is null and new.posting_at is not null) execute function refuse_headings_alone();
--> statement-breakpoint
create trigger remittance_row_headings_alone before update on remittance_row for each row
  when (old.state = 'waiting' and new.state = 'posted') execute function refuse_headings_alone();
--> statement-breakpoint
revoke all on function headings_alone(text), refuse_headings_alone() from public;
--> statement-breakpoint
grant execute on function headings_alone(text) to haat_job, haat_app, haat_engine;
--> statement-breakpoint
grant update (money_said) on remittance_file to haat_job;
