-- What a courier writes where cash should stand and nobody can read: kept as it came, for a person, and never money.
alter table courier_event add column unread text, add constraint courier_event_unread check (unread is null or char_length(unread) between 1 and 200 and collected_minor is null);
--> statement-breakpoint
do $patch$
declare
  v_was text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'parcel_case_kind');
begin
  if position('''amount''::text' in v_was) = 0 then
    raise exception 'parcel_case_kind no longer has amount';
  end if;
  alter table parcel_case drop constraint parcel_case_kind;
  execute 'alter table parcel_case add constraint parcel_case_kind ' || replace(v_was, '''amount''::text', '''amount''::text, ''unread_amount''::text');
end $patch$;
--> statement-breakpoint
-- A courier's reference is one in any case, with any sign between its parts, and with or without one between letters and the digits behind them.
-- Where its parts end tells references apart: `INV 1-12` is not `INV 11-2`, as `bank_number` has it, for a bank may leave out every sign.
create function reference_key(p_text text) returns text language sql immutable set search_path = public, pg_temp as $$
  select coalesce(nullif(regexp_replace(trim(both '-' from regexp_replace(upper(translate(normalize(p_text, NFKC), '০১২৩৪৫৬৭৮৯', '0123456789')),
    '[[:space:][:punct:]]+', '-', 'g')), '([^0-9-])([0-9])', '\1-\2', 'g'), ''), upper(p_text))
$$;
--> statement-breakpoint
revoke all on function reference_key(text) from public;
--> statement-breakpoint
grant execute on function reference_key(text) to haat_job, haat_app, haat_engine;
--> statement-breakpoint
drop index remittance_file_reference, remittance_reference;
--> statement-breakpoint
create unique index remittance_file_reference on remittance_file (courier, reference_key(reference)) where state not in ('refused','recalled');
--> statement-breakpoint
create unique index remittance_reference on remittance (courier, reference_key(reference)) where state <> 'recalled';
