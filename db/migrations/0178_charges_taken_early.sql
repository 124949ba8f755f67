-- A row whose word nobody knew took a charge, which lies in suspense; then its parcel ended, and what carrying it costs is owed by the
-- contract. The one is the other: two say so, and of that leg of the way nothing more is owed than he has not taken yet.
do $patch$
declare
  v_name text;
  v_check text;
begin
  foreach v_name in array array['courier_claim_act_name','courier_claim_act_money','courier_claim_act_two'] loop
    v_check := (select pg_get_constraintdef(oid) from pg_constraint where conname = v_name);
    if strpos(v_check, '''parcel''::text') = 0 then
      raise exception '% no longer has parcel: %', v_name, v_check;
    end if;
    execute format('alter table courier_claim_act drop constraint %I, add constraint %I ', v_name, v_name) || replace(v_check, '''parcel''::text', '''parcel''::text, ''charge''::text');
  end loop;
end $patch$;
--> statement-breakpoint
-- What of a leg's charge a case has settled: so much stays settled, whatever becomes of a row that settled the rest.
create function charge_settled_early(p_consignment text, p_leg text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(a.amount_minor), 0)::bigint from courier_claim_act a where a.act = 'charge' and a.detail ->> 'consignmentId' = p_consignment and a.detail ->> 'leg' = p_leg
$$;
--> statement-breakpoint
revoke all on function charge_settled_early(text, text) from public;
--> statement-breakpoint
grant execute on function charge_settled_early(text, text) to haat_job;
