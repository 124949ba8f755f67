-- A courier's reference is one however it is typed, as our bank's number of a transfer is: `SFC-90000009`, `sfc-90000009` and `SFC ৯০০০০০০৯`
-- are one statement, which counts once. What came before under a second spelling keeps its rows and what they posted: the first of them keeps
-- the reference, a later one is told apart as the bank's lines are (`… same-2`), is found by that in the list, and is a person's to end.
do $same$
begin
  update remittance_file set reference = left(reference, 85) || ' ' || right(id, 8) where bank_letters(reference) = '';
  update remittance_file f set reference = left(f.reference, 85) || ' same-' || s.nth
    from (select id, row_number() over (partition by courier, bank_number(reference) order by made_at, id) as nth from remittance_file where state <> 'refused') s
   where s.id = f.id and s.nth > 1;
  update remittance m set reference = f.reference from remittance_file f where f.id = m.id and f.state <> 'refused' and f.reference <> m.reference;
end $same$;
--> statement-breakpoint
drop index remittance_file_reference;
--> statement-breakpoint
create unique index remittance_file_reference on remittance_file (courier, bank_number(reference)) where state <> 'refused';
--> statement-breakpoint
alter table remittance drop constraint remittance_reference;
--> statement-breakpoint
create unique index remittance_reference on remittance (courier, bank_number(reference));
--> statement-breakpoint
grant execute on function bank_letters(text) to haat_app;
--> statement-breakpoint
-- A reference of signs alone is nobody's. What came with one before bears the end of its own id as well.
alter table remittance_file add constraint remittance_file_named check (bank_letters(reference) <> '');
--> statement-breakpoint
-- What the bank has for a statement is what all lines of its reference have left, also where it came in two transfers; each of them is still
-- a person's to look at: what repeats a reference is never proposed by itself.
do $patch$
declare
  v_source text := pg_get_functiondef('bank_waits_for(text)'::regprocedure);
  v_first text := 'where m.id = p_remittance and l.number_key = bank_number(m.reference) and';
begin
  if strpos(v_source, v_first) = 0 then
    raise exception 'bank_waits_for no longer has: %', v_first;
  end if;
  execute replace(v_source, v_first, 'where m.id = p_remittance and');
end $patch$;
