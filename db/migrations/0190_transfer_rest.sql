-- A part of a transfer that was undone is free to be noted anew, also while another part stands: what the new parts come to is what nothing
-- else is noted for under the line's number, to the poisha, so that together they are the transfer and never more.
create or replace function transfer_is_whole() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from proposal p join bank_line l on l.id = p.subject where p.id = new.proposal_id and p.kind = 'remittance.transfer' and l.told_minor <> l.amount_minor) then
    raise exception 'the parts of a transfer come to it' using errcode = '23514', constraint = 'remittance_transfer_whole';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A statement may get the rest of a transfer as well. That a number counts once is asked by refuse_counted_credit, however it is spelled, and
-- of what two have agreed to by remittance_credit_once.
drop index remittance_credit_reference;
--> statement-breakpoint
grant select (id, kind) on proposal to haat_engine;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('refuse_counted_credit()'::regprocedure);
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    -- What is a part of a transfer is asked by remittance_credit_by_two, and what all of them come to by transfer_is_whole.
    ['or u.kind = tg_table_name and tg_table_name in (', 'or u.kind = tg_table_name and not (tg_table_name = ''remittance_credit''
        and exists (select from proposal p where p.id = v_row ->> ''proposal_id'' and p.kind = ''remittance.transfer''))
      and tg_table_name in ('],
    ['or array[u.kind, tg_table_name::text] <@', 'or u.kind <> tg_table_name and array[u.kind, tg_table_name::text] <@'],
    -- The other parts of one transfer are let through by that as well.
    ['  if tg_table_name = ''remittance_credit'' and exists (select from remittance_credit c
      where c.proposal_id = v_row ->> ''proposal_id'' and c.courier = v_payer and c.reference = v_number and c.undone_at is null and c.remittance_id <> v_row ->> ''remittance_id'') then
    return new;
  end if;
', '']
  ] loop
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'refuse_counted_credit() no longer has: %', v_change[1];
    end if;
    v_source := replace(v_source, v_change[1], v_change[2]);
  end loop;
  execute v_source;
end $patch$;
--> statement-breakpoint
-- Letters, marks and figures of a text, alike however it is typed.
create function bank_letters(p_text text) returns text language sql immutable set search_path = public, pg_temp as $$
  select lower(regexp_replace(translate(normalize(coalesce(p_text, ''), NFKC), '০১২৩৪৫৬৭৮৯', '0123456789'),
    '[[:space:][:punct:][:cntrl:]\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF৳]+', '', 'g'))
$$;
--> statement-breakpoint
-- What makes a credit that one and no other. Where its bank states a reference, the words beside it depend on who has said which column means
-- what, and on which of its statements it stands; a word without a figure is no reference.
create function bank_line_said(p_bank text, p_day date, p_amount bigint, p_reference text, p_narration text, p_payer text)
  returns text language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_array(bank_letters(p_bank), p_day, p_amount::text,
      case when char_length(n.stated) >= 3 and n.stated ~ '[0-9]' then jsonb_build_array(n.stated) else jsonb_build_array(p_reference, p_narration, p_payer) end)::text
    from (select bank_letters(p_reference) as stated) n
$$;
--> statement-breakpoint
-- Two lines of one file that say the same are two: each is known by what it says and by how many like it stand before it.
create function bank_line_hash(p_said text, p_nth bigint) returns text language sql immutable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(p_said || '#' || p_nth, 'utf8')), 'hex')
$$;
--> statement-breakpoint
do $$
declare
  f text;
begin
  grant create on schema public to haat_engine;
  foreach f in array array['bank_letters(text)','bank_line_said(text,date,bigint,text,text,text)','bank_line_hash(text,bigint)'] loop
    execute format('alter function %s owner to haat_engine', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to haat_owner, haat_job, haat_engine', f);
  end loop;
  revoke create on schema public from haat_engine;
end $$;
--> statement-breakpoint
-- Lines that came earlier are known by it as well, whatever they were known by before.
do $rehash$
begin
  alter table bank_line disable trigger bank_line_kept;
  update bank_line l set line_hash = h.hash
    from (select s.id, bank_line_hash(s.said, row_number() over (partition by s.said order by s.made_at, s.file_id, s.line)) as hash
      from (select b.id, b.made_at, b.file_id, b.line, bank_line_said(f.bank, b.day, b.amount_minor, b.stated_reference, b.narration, b.payer) as said
        from bank_line b join bank_file f on f.id = b.file_id) s) h
    where h.id = l.id and l.line_hash <> h.hash;
  alter table bank_line enable trigger bank_line_kept;
end $rehash$;
