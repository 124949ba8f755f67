-- A parcel that was lost may turn up, whoever has paid for it meanwhile: once its shop has it, what is whole is on the shelf, its shop gives
-- back what it had for it, the claim ends, and what the courier had paid of it is owed to him again (leg `found`), which he takes
-- from a statement. What lay on the shelf of the lost is written off until then. Its buyer has his money back and keeps it.
insert into legal_move (machine, from_state, to_state) values
  ('sub_order','lost','returned_to_origin'), ('shipment','lost','rto_received'), ('reservation','written_off','restocked');
--> statement-breakpoint
alter table parcel_case drop constraint parcel_case_kind,
  add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
    'not_handed_over','in_dispute','pickup_failed','pickup_cancelled','area_changed','another_try','turned_up'));
--> statement-breakpoint
alter table courier_charge drop constraint courier_charge_leg,
  add constraint courier_charge_leg check (leg in ('delivery','rto','statement','found'));
--> statement-breakpoint
create or replace function courier_claim_found() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.act = 'found' and not exists (select from courier_claim w where w.id = new.claim_id and w.kind = 'lost' and w.state = 'closed'
      and w.amount_minor = new.amount_minor and w.paid_minor = coalesce((select k.due_minor from courier_charge k
        where k.consignment_id = w.consignment_id and k.leg = 'found'), 0))
    or new.act = 'found' and exists (select from courier_claim_act a where a.claim_id = new.claim_id and a.act = 'found') then
    raise exception 'what is claimed still, or was found before, is not found' using errcode = '23514', constraint = 'courier_claim_act_found';
  end if;
  return new;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['take_back_shipped(text,jsonb,text)', 'r.state = ''shipped'' order by', '(r.state = ''shipped'' or r.state = ''written_off'' and exists (select from transition t where t.machine = ''sub_order''
       and t.subject_id = p_sub_order and t.from_state = ''lost'' and t.to_state = ''returned_to_origin'')) order by'],
    ['take_back_shipped(text,jsonb,text)', 'where id = v_line.id and state = ''shipped''', 'where id = v_line.id and state in (''shipped'',''written_off'')'],
    ['refused_parts(text,timestamp with time zone)', 't.to_state = ''returned_to_origin''', 't.to_state = ''returned_to_origin'' and t.from_state <> ''lost'''],
    ['door_of(text)', 'when w.state = ''lost'' then w.lost_at end', 'when w.state = ''lost'' then w.lost_at when s.state = ''lost'' and c.state = ''lost'' then c.state_at end'],
    ['door_of(text)', 'when s.state = ''rto_in_transit'' then (select json_agg', 'when s.state = ''rto_in_transit'' or s.state = ''lost'' and c.state = ''lost'' then (select json_agg'],
    ['door_of(text)', '(w.state = ''agreed'' or w.state = ''lost'' and not exists (select from courier_claim k
          where k.consignment_id = c.id and k.kind = ''lost'' and (k.paid_minor > 0 or k.written_minor > 0)))', 'w.state in (''agreed'',''lost'')'],
    ['door_of(text)', 'when d.state = ''coming'' or d.state = ''lost'' and not exists (select from courier_claim w
        where w.consignment_id = d.consignment_id and w.kind = ''lost'' and (w.paid_minor > 0 or w.written_minor > 0)) then', 'when d.state in (''coming'',''lost'') then']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
