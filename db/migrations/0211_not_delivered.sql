-- A delivery that was booked and never was: two say so, and its own postings are taken back under their keys with `:undone` (J3, J6, J6r, J3b).
-- What its courier was to hand over for it leaves his list as `undone`, its cash is to be collected still, and it is on its way back.
insert into legal_move (machine, from_state, to_state) values
  ('sub_order','delivered','rto_in_transit'), ('shipment','delivered','rto_in_transit'), ('attempt','cod_collected','cod_pending');
--> statement-breakpoint
alter table courier_cash drop constraint courier_cash_state,
  add constraint courier_cash_state check (state in ('open','closed','undone') and (state <> 'open') = (settled_minor + moved_minor = due_minor)
    and (state <> 'undone' or moved_minor = 0));
--> statement-breakpoint
-- What was taken back is never owed again, and what a row has named, or somebody claims, is not taken back.
create function keep_undone_cash() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.settled_minor <> 0 or old.moved_minor <> 0 then
    raise exception 'cash that a statement has named is not taken back' using errcode = '23514', constraint = 'courier_cash_undone';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger courier_cash_undone before update on courier_cash for each row when ((old.state = 'undone') or (new.state = 'undone')) execute function keep_undone_cash();
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['parcel_facts(text[])', 'from courier_cash k where k.consignment_id = c.id', 'from courier_cash k where k.consignment_id = c.id and k.state <> ''undone'''],
    ['ledger_rules(timestamp with time zone,boolean)', 'where j.event_type in (''J6'',''J6r'') and j.event_key = k.sub_order_id and',
      'where j.event_type in (''J6'',''J6r'') and j.event_key in (k.sub_order_id, k.sub_order_id || '':undone'') and'],
    ['ledger_rules(timestamp with time zone,boolean)', 'and k.due_minor <> coalesce(b.sum, 0)', 'and case k.state when ''undone'' then 0 else k.due_minor end <> coalesce(b.sum, 0)'],
    ['ledger_rules(timestamp with time zone,boolean)', 'from journals j left join sub_order s on s.id = j.event_key', 'from journals j left join sub_order s on s.id = regexp_replace(j.event_key, '':undone$'', '''')'],
    ['ledger_rules(timestamp with time zone,boolean)', 'select account, case side when ''D'' then amount else -amount end from journal_line where journal_id = j.id
      union all values', 'select account, case (side = ''D'') = (j.event_key not like ''%:undone'') when true then amount else -amount end from journal_line where journal_id = j.id
      union all values']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
