-- When the rest of a parcel was lost stays written, though it turns up: compared with nothing it was neither the same nor another, and
-- nobody was refused.
do $patch$
declare
  was text := pg_get_functiondef('keep_door_outcome()'::regprocedure);
  become text := replace(was, 'new.lost_at = old.lost_at', 'new.lost_at is not distinct from old.lost_at');
begin
  if become = was then raise exception 'keep_door_outcome is not as it was'; end if;
  execute become;
end $patch$;
--> statement-breakpoint
-- Of the parcel that a row's second number names; few rows have one, and the others cost nothing here.
create index remittance_row_contradicted on remittance_row (contradicted_id) where contradicted_id is not null;
