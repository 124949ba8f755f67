-- While the key of sealed texts is changed, one text has a hash under each key. Services hand in all of them with dots between,
-- the current first: a column keeps the first, and which hashes are of one text is noted here for whatever compares columns.
create table hash_alias (
  hash text not null,
  other text not null,
  constraint hash_alias_pk primary key (hash, other));
--> statement-breakpoint
alter table hash_alias enable row level security;
--> statement-breakpoint
alter table hash_alias force row level security;
--> statement-breakpoint
create policy inside on hash_alias to haat_owner, haat_engine using (true) with check (true);
--> statement-breakpoint
grant select, insert on hash_alias to haat_engine;
--> statement-breakpoint
-- Every hash that the text of this one, or of these, may be found by.
create function hashes_of(p_hash text) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select unnest(string_to_array(p_hash, '.')) union select other from hash_alias where hash = any (string_to_array(p_hash, '.')))
$$;
--> statement-breakpoint
-- The same for all hashes of one text: by this name whoever does something about it stands in line.
create function hash_in_line(p_hash text) returns text
language sql stable set search_path = public, pg_temp as $$ select min(h) from unnest(hashes_of(p_hash)) h $$;
--> statement-breakpoint
create function same_hash(p_one text, p_other text) returns boolean
language sql immutable as $$ select string_to_array(p_one, '.') && string_to_array(p_other, '.') $$;
--> statement-breakpoint
create function note_aliases(p_hashes text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into hash_alias (hash, other) select a, b from unnest(p_hashes) a, unnest(p_hashes) b where a <> b order by 1, 2
  on conflict do nothing
$$;
--> statement-breakpoint
create function keep_first_hash() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  v_hashes text[] := string_to_array(to_jsonb(new)->>tg_argv[0], '.');
begin
  perform note_aliases(v_hashes);
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], v_hashes[1]));
end $$;
--> statement-breakpoint
-- A phone or an address is one person's also while its hash may be under either key. The hashes are locked in one order.
create function address_is_ones_own() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_hash text;
begin
  for v_hash in select h from unnest(hashes_of(new.phone_hash) || hashes_of(new.email_hash)) h order by 1 loop
    perform pg_advisory_xact_lock(hashtextextended('address ' || v_hash, 0));
  end loop;
  if exists (select 1 from user_account u where u.id <> new.id and u.phone_hash = any (hashes_of(new.phone_hash)) and u.phone_hash <> new.phone_hash)
    or exists (select 1 from user_account u where u.id <> new.id and u.email_hash = any (hashes_of(new.email_hash)) and u.email_hash <> new.email_hash) then
    raise exception 'this address is somebody''s already, by a hash of another key' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
grant create on schema public to haat_engine;
--> statement-breakpoint
alter function hashes_of(text) owner to haat_engine;
--> statement-breakpoint
alter function note_aliases(text[]) owner to haat_engine;
--> statement-breakpoint
revoke create on schema public from haat_engine;
--> statement-breakpoint
revoke all on function hashes_of(text), note_aliases(text[]), hash_in_line(text), same_hash(text, text), address_is_ones_own() from public;
--> statement-breakpoint
grant execute on function hashes_of(text), hash_in_line(text), same_hash(text, text) to haat_app, haat_job, haat_read, haat_engine, haat_owner;
--> statement-breakpoint
grant execute on function note_aliases(text[]) to haat_app, haat_job, haat_engine, haat_owner;
--> statement-breakpoint
-- `aa`: before every other trigger looks. With one key there is nothing to cut, and none of these runs.
do $$
declare
  v_column text[];
begin
  foreach v_column slice 1 in array array[
    ['user_account', 'phone_hash'], ['user_account', 'email_hash'], ['one_time_code', 'phone_hash'], ['orders', 'contact_phone_hash'],
    ['orders', 'alt_phone_hash'], ['phone_change', 'phone_hash'], ['email_token', 'email_hash'], ['invitation', 'address_hash'],
    ['vendor_paper', 'number_hash'], ['payout_account', 'account_hash'], ['recovery_code', 'code_hash']
  ] loop
    execute format('create trigger aa_first_%2$s before insert or update of %2$s on %1$s for each row
      when (strpos(new.%2$s, ''.'') > 0) execute function keep_first_hash(%2$L)', v_column[1], v_column[2]);
  end loop;
end $$;
--> statement-breakpoint
create trigger address_is_ones_own before insert or update of phone_hash, email_hash on user_account
  for each row execute function address_is_ones_own();
--> statement-breakpoint
-- Changed where they stand: what compares hashes, and what would take a hash under another key for another address.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['place_order(jsonb)', 'claimed.body_hash <> p->>''bodyHash''', 'not same_hash(claimed.body_hash, p->>''bodyHash'')'],
    ['cash_velocity()', '''cash '' || new.contact_phone_hash, 0)', '''cash '' || hash_in_line(new.contact_phone_hash), 0)'],
    ['cash_velocity()', 'contact_phone_hash = new.contact_phone_hash and', 'contact_phone_hash = any (hashes_of(new.contact_phone_hash)) and'],
    ['address_leaves_a_note()', 'new.phone_hash is distinct from old.phone_hash then',
      'new.phone_hash is distinct from old.phone_hash and not coalesce(old.phone_hash = any (hashes_of(new.phone_hash)), false) then'],
    ['address_leaves_a_note()', 'new.email_hash is distinct from old.email_hash then',
      'new.email_hash is distinct from old.email_hash and not coalesce(old.email_hash = any (hashes_of(new.email_hash)), false) then']
  ] loop
    v_source := pg_get_functiondef(v_change[1]::regprocedure);
    if strpos(v_source, v_change[2]) = 0 then
      raise exception '% no longer has: %', v_change[1], v_change[2];
    end if;
    execute replace(v_source, v_change[2], v_change[3]);
  end loop;
end $patch$;
