-- A courier who carries what was called off makes a second parcel for its order: it waits for a person.
alter table parcel_case
  drop constraint parcel_case_kind,
  add constraint parcel_case_kind check (kind in ('after_delivery','after_return','partly_delivered','exchanged','amount','unknown_word','attempts',
    'not_handed_over','in_dispute','pickup_failed','pickup_cancelled','area_changed','another_try','turned_up','called_off','void_carried'));
--> statement-breakpoint
-- Of what was called off nothing is due and no fee is agreed: cash that a statement brings for it, or a charge, contradicts our record.
do $patch$
declare
  v_source text := pg_get_functiondef('parcel_facts(text[])'::regprocedure);
  v_end text := 'case when w.standing = ''ended'' then';
  v_terms text := 'where t.courier = c.courier and';
begin
  if strpos(v_source, v_end) = 0 or strpos(v_source, v_terms) = 0 then
    raise exception 'parcel_facts no longer has: % or %', v_end, v_terms;
  end if;
  v_source := replace(v_source, v_end, 'case when c.state = ''void'' then ''gone'' when w.standing = ''ended'' then');
  execute replace(v_source, v_terms, 'where c.state <> ''void'' and t.courier = c.courier and');
end $patch$;
