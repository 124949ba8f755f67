-- A person's phone is stored sealed, with a keyed hash to find it by and its last four digits; codes know the hash alone.
-- The key is not the database's: `db/migrate.ts` has sealed what older rows hold, and nothing in the clear goes unsealed.
alter table user_account
  add column if not exists phone_sealed text, add column if not exists phone_hash text, add column if not exists phone_tail text;
--> statement-breakpoint
alter table one_time_code add column if not exists phone_hash text;
--> statement-breakpoint
do $$ begin
  if exists (select 1 from user_account where phone is not null and phone_sealed is null)
    or exists (select 1 from one_time_code where phone is not null and phone_hash is null) then
    raise exception 'there are phones in the clear that nobody has sealed: migrate with DATA_KEY';
  end if;
end $$;
--> statement-breakpoint
alter table user_account drop column phone,
  add constraint "user_account_phoneHash_unique" unique (phone_hash),
  add constraint user_phone check (
    (phone_sealed is null) = (phone_hash is null) and (phone_hash is null) = (phone_tail is null)
    and phone_sealed like 's1.%' and phone_hash ~ '^[0-9a-f]{64}$' and phone_tail ~ '^[0-9]{4}$');
--> statement-breakpoint
alter table one_time_code drop column phone, alter column phone_hash set not null,
  add constraint one_time_code_phone_hash check (phone_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
create index one_time_code_phone on one_time_code (phone_hash, purpose, created_at);
--> statement-breakpoint
do $$
declare
  was text := pg_get_functiondef('place_order(jsonb)'::regprocedure);
  becomes text := replace(replace(was,
    'one_time_code (id, phone, purpose,', 'one_time_code (id, phone_hash, purpose,'),
    'p->''code''->>''id'', p->>''contactPhone'', ''order''', 'p->''code''->>''id'', p->''code''->>''phoneHash'', ''order''');
begin
  if length(becomes) <> length(was) + length('_hash') + length('p->''code''->>''phoneHash''') - length('p->>''contactPhone''') then
    raise exception 'place_order is another than the one this was written for';
  end if;
  execute becomes;
end $$;
