-- The bank's number of a credit is typed as it is read: with a space or a hyphen, or without, in small letters, in Bangla digits. A number
-- of what came back is typed without a space, that of a courier's payment with one: it is one credit all the same.
create function bank_number(p_text text) returns text language sql immutable set search_path = public, pg_temp as $$
  select coalesce(nullif(upper(regexp_replace(translate(normalize(p_text, NFKC), '০১২৩৪৫৬৭৮৯', '0123456789'), '[[:space:][:punct:]]+', '', 'g')), ''), upper(p_text))
$$;
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function bank_number(text) owner to haat_engine;
  revoke create on schema public from haat_engine;
  revoke all on function bank_number(text) from public;
  grant execute on function bank_number(text) to haat_job;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['bank_credit_uses(text)', 'upper(b.reference) = upper(p_number)', 'bank_number(b.reference) = bank_number(p_number)'],
    ['bank_credit_uses(text)', 'upper(c.reference) = upper(p_number)', 'bank_number(c.reference) = bank_number(p_number)'],
    ['bank_credit_uses(text)', 'upper(v.reference) = upper(p_number)', 'bank_number(v.reference) = bank_number(p_number)'],
    ['bank_credit_uses(text)', 'upper(a.detail ->> ''reference'') = upper(p_number)', 'bank_number(a.detail ->> ''reference'') = bank_number(p_number)'],
    ['bank_credit_uses(text)', 'upper(k.clear_reference) = upper(p_number)', 'bank_number(k.clear_reference) = bank_number(p_number)'],
    ['bank_credit_uses(text)', 'upper(h.reference) = upper(p_number)', 'bank_number(h.reference) = bank_number(p_number)'],
    ['bank_credit_uses(text)', 'upper(u.reference) = upper(p_number)', 'bank_number(u.reference) = bank_number(p_number)'],
    ['bank_credit_counted(text,text)', 'upper(u.reference) = upper(p_number)', 'bank_number(u.reference) = bank_number(p_number)'],
    -- All of them wait for one another by the same name.
    ['bounce_refund(text)', '''credited:'' || upper(v_number)', '''credited:'' || bank_number(v_number)'],
    ['unmade_refund_by_two()', '''credited:'' || upper(new.reference)', '''credited:'' || bank_number(new.reference)'],
    ['refuse_counted_credit()', '''credited:'' || upper(v_number)', '''credited:'' || bank_number(v_number)']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
