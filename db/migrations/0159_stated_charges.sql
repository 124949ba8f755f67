-- What only a row had charged for a parcel on its way, a row that turned out not to be that parcel's, is not owed any more; charged for
-- anew it is owed anew, for the same leg. Each leg of a parcel is owed once.
alter table courier_charge drop constraint courier_charge_state, add constraint courier_charge_state
  check (state in ('open','closed','undone') and (state <> 'open') = (settled_minor = due_minor));
--> statement-breakpoint
drop trigger courier_charge_kept on courier_charge;
--> statement-breakpoint
create trigger courier_charge_kept before update on courier_charge for each row when (
  (old.consignment_id, old.leg, old.courier, old.order_id, old.made_at) is distinct from (new.consignment_id, new.leg, new.courier, new.order_id, new.made_at)
  or old.due_minor <> new.due_minor and old.state <> 'undone'
  or old.state = 'closed' and new.state = 'undone' or old.state = 'undone' and new.state = 'closed') execute function keep_courier_debt();
--> statement-breakpoint
grant update (due_minor) on courier_charge to haat_job;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('keep_courier_contract()'::regprocedure);
begin
  if strpos(v_source, 'where k.consignment_id = c.id)') = 0 then
    raise exception 'keep_courier_contract is not as it was';
  end if;
  execute replace(v_source, 'where k.consignment_id = c.id)', 'where k.consignment_id = c.id and k.state <> ''undone'')');
end $patch$;
